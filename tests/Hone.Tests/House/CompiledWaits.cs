using Mono.Cecil;

namespace Hone.Tests.House;

/// <summary>Finds code that blocks a thread until a task is done. In source, <c>Result</c> could be anything.</summary>
internal static class CompiledWaits
{
    public static IEnumerable<string> In(ModuleDefinition module) =>
        from type in module.GetTypes()
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        let callee = (instruction.Operand as MethodReference)?.GetElementMethod()
        where callee is not null && Blocks(callee)
        select $"{method.FullName} waits with {callee.DeclaringType.Name}.{callee.Name}: await it";

    private static bool Blocks(MethodReference callee) =>
        callee.DeclaringType.Namespace == "System.Threading.Tasks"
        && callee.DeclaringType.Name is "Task" or "Task`1" or "ValueTask`1"
        && callee.Name is "get_Result" or "Wait" or "WaitAll" or "WaitAny";
}
