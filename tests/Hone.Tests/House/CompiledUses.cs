using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hone.Tests.House;

/// <summary>Finds every type that compiled code leans on, in signatures, fields, attributes and bodies.</summary>
internal sealed class CompiledUses
{
    private readonly HashSet<TypeUse> found = [];
    private readonly string target;
    private string from = "";
    private string where = "";

    private CompiledUses(string target) => this.target = target;

    /// <summary>Uses of types that live in the assembly <paramref name="target"/>, often the module itself.</summary>
    public static IReadOnlyCollection<TypeUse> Of(ModuleDefinition module, string target)
    {
        var uses = new CompiledUses(target);
        foreach (var type in module.GetTypes())
        {
            uses.Type(type);
        }
        return uses.found;
    }

    private void Type(TypeDefinition type)
    {
        from = Outermost(type).Namespace;
        where = type.FullName;
        Declaration(type);
        Add(type.BaseType);
        Generics(type);
        foreach (var contract in type.Interfaces)
        {
            Add(contract.InterfaceType);
            Attributes(contract);
        }
        foreach (var field in type.Fields)
        {
            where = field.FullName;
            Add(field.FieldType);
            Attributes(field);
        }
        Members(type);
    }

    /// <summary>The types of properties and events show in their accessors, which are methods.</summary>
    private void Members(TypeDefinition type)
    {
        foreach (var member in type.Properties.Concat<IMemberDefinition>(type.Events))
        {
            where = member.FullName;
            Attributes(member);
        }
        foreach (var method in type.Methods)
        {
            where = method.FullName;
            Method(method);
        }
    }

    private void Method(MethodDefinition method)
    {
        Attributes(method);
        Attributes(method.MethodReturnType);
        Generics(method);
        Signature(method);
        foreach (var parameter in method.Parameters)
        {
            Attributes(parameter);
        }
        if (method.HasBody)
        {
            Body(method.Body);
        }
    }

    private void Body(MethodBody body)
    {
        foreach (var variable in body.Variables)
        {
            Add(variable.VariableType);
        }
        foreach (var handler in body.ExceptionHandlers)
        {
            Add(handler.CatchType);
        }
        foreach (var instruction in body.Instructions)
        {
            Operand(instruction.Operand);
        }
    }

    private void Operand(object? operand)
    {
        switch (operand)
        {
            case TypeReference type:
                Add(type);
                break;
            case FieldReference field:
                Add(field.DeclaringType);
                Add(field.FieldType);
                break;
            case MethodReference method:
                Callee(method);
                break;
            case CallSite site:
                Signature(site);
                break;
        }
    }

    private void Callee(MethodReference method)
    {
        Add(method.DeclaringType);
        Signature(method);
        if (method is GenericInstanceMethod generic)
        {
            AddAll(generic.GenericArguments);
        }
    }

    private void Signature(IMethodSignature signature)
    {
        Add(signature.ReturnType);
        AddAll(signature.Parameters.Select(parameter => parameter.ParameterType));
    }

    private void Declaration(TypeDefinition type)
    {
        Attributes(type);
        if (type.DeclaringType is null && InTarget(type))
        {
            found.Add(new(from, from, type.FullName, type.FullName));
        }
    }

    private void Generics(IGenericParameterProvider declaration)
    {
        foreach (var parameter in declaration.GenericParameters)
        {
            Attributes(parameter);
            AddAll(parameter.Constraints.Select(constraint => constraint.ConstraintType));
        }
    }

    private void Attributes(ICustomAttributeProvider holder)
    {
        foreach (var attribute in holder.CustomAttributes)
        {
            Callee(attribute.Constructor);
            foreach (var argument in attribute.ConstructorArguments)
            {
                Argument(argument);
            }
            foreach (var named in attribute.Fields.Concat(attribute.Properties))
            {
                Argument(named.Argument);
            }
        }
    }

    private void Argument(CustomAttributeArgument argument)
    {
        Add(argument.Type);
        switch (argument.Value)
        {
            case TypeReference type:
                Add(type);
                break;
            case CustomAttributeArgument boxed:
                Argument(boxed);
                break;
            case CustomAttributeArgument[] many:
                Array.ForEach(many, Argument);
                break;
        }
    }

    private void AddAll(IEnumerable<TypeReference> types)
    {
        foreach (var type in types)
        {
            Add(type);
        }
    }

    private void Add(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter:
                break;
            case FunctionPointerType pointer:
                Signature(pointer);
                break;
            case GenericInstanceType generic:
                Add(generic.ElementType);
                AddAll(generic.GenericArguments);
                break;
            case TypeSpecification specification:
                Add(specification.ElementType);
                break;
            default:
                Record(Outermost(type));
                break;
        }
    }

    private void Record(TypeReference type)
    {
        if (InTarget(type))
        {
            found.Add(new(from, type.Namespace, type.FullName, where));
        }
    }

    private bool InTarget(TypeReference type) =>
        (type.Scope is ModuleDefinition own ? own.Assembly.Name.Name : type.Scope.Name) == target;

    private static TypeReference Outermost(TypeReference type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;
}
