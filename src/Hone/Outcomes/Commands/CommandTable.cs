using System.Collections.Frozen;

namespace Hone.Outcomes.Commands;

/// <summary>Programs that check code, by their names.</summary>
internal static class CommandTable
{
    /// <summary>
    /// What is run | what it looks at | whose output it prints; <c>~</c> marks what is silent when all is well,
    /// <c>=</c> what ends with 0 whatever it finds.
    /// </summary>
    private const string Rows = """
        pytest|tests|pytest
        py.test|tests|pytest
        unittest|tests|unittest
        nose2|tests|unittest
        nosetests|tests|unittest
        trial|tests|unittest
        manage.py test|tests|unittest,django
        runtests.py|tests|unittest,django
        tox|tests|pytest,unittest,tox
        nox|tests|pytest,unittest,nox
        jest|tests|jest
        vitest|tests|vitest
        mocha|tests|mocha
        ava|tests|ava,tap
        jasmine|tests|jasmine
        karma|tests|karma
        tap|tests|tap
        playwright test|tests|playwright
        cypress run|tests|cypress
        node --test|tests|node,tap
        bun test|tests|bun
        deno test|tests|deno
        react-scripts test|tests|jest
        ng test|tests|karma,jasmine
        go test|tests|go test,go,go vet
        gotestsum|tests|gotestsum,go test,go
        ginkgo|tests|ginkgo,go test,go
        cargo test|tests|cargo test,cargo,rustc
        cargo nextest|tests|nextest,cargo nextest,cargo,rustc
        cargo miri|tests|cargo test,cargo,rustc
        dotnet test|tests|dotnet test,dotnet,msbuild
        vstest|tests|dotnet test
        mvn test|tests|maven,surefire,javac
        mvn verify|tests|maven,surefire,javac
        mvn package|tests|maven,surefire,javac
        mvn install|tests|maven,surefire,javac
        gradle test|tests|gradle,javac,kotlinc
        gradle check|tests|gradle,javac,kotlinc
        gradle build|tests|gradle,javac,kotlinc
        sbt test|tests|sbt,scalatest,scalac
        rspec|tests|rspec
        minitest|tests|minitest
        rails test|tests|minitest
        cucumber|tests|cucumber
        phpunit|tests|phpunit
        pest|tests|pest,phpunit
        artisan test|tests|pest,phpunit
        ctest|tests|ctest
        bats|tests|bats,tap
        prove|tests|prove,tap
        mix test|tests|exunit,mix
        swift test|tests|swift test,xctest,swiftc
        xcodebuild|build|xcodebuild,xctest,swiftc
        flutter test|tests|flutter test,dart test
        dart test|tests|dart test
        busted|tests|busted
        bazel test|tests|bazel
        zig test|tests|zig test,zig
        zig build|build|zig|~
        stack test|tests|stack,ghc,hspec
        cabal test|tests|cabal,ghc,hspec
        flake8|lint|flake8|~
        pycodestyle|lint|pycodestyle,pep8|~
        pylint|lint|pylint
        ruff check|lint|ruff
        ruff format|lint|ruff format,ruff
        ruff|lint|ruff
        black|lint|black
        isort|lint|isort|~
        bandit|lint|bandit
        pydocstyle|lint|pydocstyle|~
        eslint|lint|eslint|~
        biome|lint|biome
        prettier|lint|prettier
        stylelint|lint|stylelint|~
        standard|lint|standardjs|~
        oxlint|lint|oxlint
        golangci-lint|lint|golangci-lint
        staticcheck|lint|staticcheck|~
        revive|lint|revive|~
        golint|lint|golint|=
        gofmt|lint|gofmt|=
        goimports|lint|gofmt|=
        go vet|lint|go vet,go|~
        go fmt|lint|gofmt|=
        shellcheck|lint|shellcheck|~
        hadolint|lint|hadolint|~
        markdownlint|lint|markdownlint|~
        markdownlint-cli2|lint|markdownlint
        yamllint|lint|yamllint|~
        actionlint|lint|actionlint|~
        rubocop|lint|rubocop
        standardrb|lint|rubocop|~
        brakeman|lint|brakeman
        phpcs|lint|phpcs|~
        phpstan|lint|phpstan
        psalm|lint|psalm
        cargo clippy|lint|clippy,cargo,rustc
        cargo fmt|lint|rustfmt|~
        rustfmt|lint|rustfmt|~
        cppcheck|lint|cppcheck|=
        clang-tidy|lint|clang-tidy
        clang-format|lint|clang-format|~
        pre-commit|lint|pre-commit
        swiftlint|lint|swiftlint
        ktlint|lint|ktlint|~
        detekt|lint|detekt
        sqlfluff|lint|sqlfluff
        ansible-lint|lint|ansible-lint
        buf lint|lint|buf|~
        tflint|lint|tflint|~
        deno lint|lint|deno lint
        dotnet format|lint|dotnet format,msbuild|~
        git diff --check|lint|git diff --check|~
        mypy|types|mypy
        dmypy|types|mypy
        pyright|types|pyright
        basedpyright|types|pyright
        pyre|types|pyre
        ty check|types|ty
        tsc|types|tsc|~
        vue-tsc|types|tsc|~
        svelte-check|types|svelte-check
        flow|types|flow
        sorbet|types|sorbet
        srb tc|types|sorbet
        deno check|types|deno check|~
        dart analyze|types|dart analyze
        flutter analyze|types|dart analyze
        go build|build|go,go build|~
        go install|build|go,go build|~
        cargo build|build|cargo,rustc
        cargo check|build|cargo,rustc
        rustc|build|rustc|~
        dotnet build|build|msbuild,dotnet
        dotnet publish|build|msbuild,dotnet
        msbuild|build|msbuild
        mvn compile|build|maven,javac
        gradle assemble|build|gradle,javac,kotlinc
        javac|build|javac|~
        kotlinc|build|kotlinc|~
        scalac|build|scalac|~
        sbt compile|build|sbt,scalac
        gcc|build|gcc|~
        cc|build|gcc|~
        g++|build|gcc|~
        c++|build|gcc|~
        clang|build|clang,gcc|~
        clang++|build|clang,gcc|~
        cmake --build|build|cmake,make,ninja,gcc,clang
        cmake|build|cmake
        ninja|build|ninja,gcc,clang
        meson compile|build|ninja,meson,gcc
        swift build|build|swiftc
        swiftc|build|swiftc|~
        mix compile|build|mix,elixirc|~
        py_compile|build|python|~
        compileall|build|python
        node --check|build|node|~
        ghc|build|ghc
        cabal build|build|cabal,ghc
        stack build|build|stack,ghc
        bazel build|build|bazel
        webpack|build|webpack
        vite build|build|vite
        next build|build|next
        rollup|build|rollup
        esbuild|build|esbuild
        terraform validate|build|terraform
        """;

    private static readonly FrozenDictionary<string, ReadCommand> s_rows = Rows
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split('|'))
        .ToFrozenDictionary(cells => cells[0], Row, StringComparer.Ordinal);

    /// <summary>The row of a program with its sub-command; null where it is not one that checks.</summary>
    public static ReadCommand? Find(string name) => s_rows.GetValueOrDefault(name);

    private static ReadCommand Row(string[] cells) =>
        new(CommandRole.Check, cells[0], Enum.Parse<CheckKind>(cells[1], ignoreCase: true))
        {
            Tools = cells[2].Split(','),
            IsSilentWhenGood = cells.Length > 3 && cells[3] == "~",
            AlwaysEndsWell = cells.Length > 3 && cells[3] == "=",
        };
}
