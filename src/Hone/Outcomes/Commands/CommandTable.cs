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
        manage.py test|tests|unittest
        runtests.py|tests|unittest
        tox|tests|pytest,unittest,tox
        nox|tests|pytest,unittest,tox
        jest|tests|jest
        vitest|tests|vitest
        mocha|tests|mocha
        ava|tests|ava,tap
        jasmine|tests|jasmine
        karma|tests|karma
        tap|tests|tap
        playwright test|tests|playwright
        cypress run|tests|cypress
        node --test|tests|node:test,tap
        bun test|tests|bun
        deno test|tests|deno
        react-scripts test|tests|jest
        ng test|tests|karma,jasmine
        go test|tests|go test,go build,govet
        gotestsum|tests|gotestsum,go test,go build
        ginkgo|tests|go test,go build
        cargo test|tests|cargo test,cargo
        cargo nextest|tests|cargo nextest,cargo
        cargo miri|tests|cargo test,cargo
        dotnet test|tests|dotnet test,msbuild
        vstest|tests|dotnet test
        mvn test|tests|maven,javac
        mvn verify|tests|maven,javac
        mvn package|tests|maven,javac
        mvn install|tests|maven,javac
        gradle test|tests|gradle,javac,kotlinc
        gradle check|tests|gradle,javac,kotlinc
        gradle build|tests|gradle,javac,kotlinc
        sbt test|tests|sbt,sbt test,scalac
        rspec|tests|rspec
        minitest|tests|minitest
        rails test|tests|minitest
        cucumber|tests|cucumber
        phpunit|tests|phpunit
        pest|tests|pest,phpunit
        artisan test|tests|pest,phpunit
        ctest|tests|ctest
        bats|tests|bats,tap
        prove|tests|tap
        mix test|tests|exunit,elixir
        swift test|tests|xctest,swift-testing,swift
        xcodebuild|build|xcodebuild,xctest,swift
        flutter test|tests|dart test
        dart test|tests|dart test
        busted|tests|busted
        bazel test|tests|bazel
        zig test|tests|zig test,zig
        zig build|build|zig|~
        stack test|tests|ghc
        cabal test|tests|ghc
        flake8|lint|flake8|~
        pycodestyle|lint|pycodestyle|~
        pylint|lint|pylint
        ruff check|lint|ruff
        ruff format|lint|ruff
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
        go vet|lint|govet,go build|~
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
        cargo clippy|lint|cargo
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
        dotnet format|lint|msbuild|~
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
        deno check|types|deno|~
        dart analyze|types|dart
        flutter analyze|types|dart
        go build|build|go build|~
        go install|build|go build|~
        cargo build|build|cargo
        cargo check|build|cargo
        rustc|build|cargo|~
        dotnet build|build|msbuild
        dotnet publish|build|msbuild
        msbuild|build|msbuild
        mvn compile|build|maven,javac
        gradle assemble|build|gradle,javac,kotlinc
        javac|build|javac|~
        kotlinc|build|kotlinc|~
        scalac|build|scalac|~
        sbt compile|build|sbt,scalac
        gcc|build|gcc,ld|~
        cc|build|gcc,ld|~
        g++|build|gcc,ld|~
        c++|build|gcc,ld|~
        clang|build|gcc,ld|~
        clang++|build|gcc,ld|~
        cmake --build|build|cmake,make,ninja,gcc,ld
        cmake|build|cmake
        ninja|build|ninja,gcc,ld
        meson compile|build|ninja,meson,gcc
        swift build|build|swift
        swiftc|build|swift|~
        mix compile|build|elixir|~
        py_compile|build|python|~
        compileall|build|python
        node --check|build|node|~
        ghc|build|ghc
        cabal build|build|ghc
        stack build|build|ghc
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

    /// <summary>All rows.</summary>
    public static IEnumerable<ReadCommand> All => s_rows.Values;

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
