using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Formats.Reports;

/// <summary>Small reports of findings, written for these tests after the tools' documentation.</summary>
internal static class FindingFixtures
{
    /// <summary>The tool, its report, and the first finding of it.</summary>
    public static IReadOnlyList<(string Tool, string Text, string First)> Red =>
    [
        ("analyser", """
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Analyser","rules":[
            {"id":"R1","defaultConfiguration":{"level":"error"}}]}},"results":[{"ruleId":"R1","message":{"text":"no"},
            "locations":[{"physicalLocation":{"artifactLocation":{"uri":"a.c"},
            "region":{"startLine":3,"startColumn":5,"endLine":3,"endColumn":9}}}]}]}]}
            """, "a.c:3:5-3:9 Error R1 no"),
        ("eslint", """
            [{"filePath":"/a.js","messages":[{"ruleId":"no-undef","severity":2,"message":"no","line":1,"column":2,
            "endLine":1,"endColumn":4}],"errorCount":1}]
            """, "/a.js:1:2-1:4 Error no-undef no"),
        ("ruff", """
            [{"cell":null,"code":"F401","end_location":{"column":10,"row":1},"filename":"/a.py","fix":null,
            "location":{"column":8,"row":1},"message":"unused"}]
            """, "/a.py:1:8-1:10  F401 unused"),
        ("flake8", """
            {"./a.py":[{"code":"E501","filename":"./a.py","line_number":2,"column_number":80,"text":"too long",
            "physical_line":"x"}],"./b.py":[]}
            """, "./a.py:2:80-:  E501 too long"),
        ("pylint", """
            [{"type":"convention","module":"a","obj":"","line":1,"column":0,"endLine":null,"endColumn":null,"path":"a.py",
            "symbol":"missing-module-docstring","message":"none","message-id":"C0114"}]
            """, "a.py:1:0-: Info C0114 none"),
        ("pylint", """
            {"messages":[{"type":"error","symbol":"undefined-variable","message":"no","messageId":"E0602","line":2,"column":4,
            "endLine":2,"endColumn":5,"path":"a.py"}],"statistics":{"messageTypeCount":{"error":1},"score":0}}
            """, "a.py:2:4-2:5 Error E0602 no"),
        ("golangci-lint", """
            {"Issues":[{"FromLinter":"errcheck","Text":"unchecked","Severity":"","Pos":{"Filename":"a.go","Offset":0,
            "Line":3,"Column":0}}],"Report":{}}
            """, "a.go:3:-:  errcheck unchecked"),
        ("shellcheck", """
            [{"file":"a.sh","line":2,"endLine":2,"column":6,"endColumn":8,"level":"info","code":2086,"message":"quote"}]
            """, "a.sh:2:6-2:8 Info SC2086 quote"),
        ("shellcheck", """
            {"comments":[{"file":"a.sh","line":2,"endLine":2,"column":6,"endColumn":8,"level":"error","code":1000,
            "message":"no"}]}
            """, "a.sh:2:6-2:8 Error SC1000 no"),
        ("rubocop", """
            {"metadata":{"rubocop_version":"1.6"},"files":[{"path":"a.rb","offenses":[{"severity":"convention","message":"no",
            "cop_name":"Style/A","corrected":false,"location":{"start_line":1,"start_column":2,"last_line":1,"last_column":3}}]}],
            "summary":{"offense_count":1,"inspected_file_count":1}}
            """, "a.rb:1:2-1:3 Info Style/A no"),
        ("phpstan", """
            {"totals":{"errors":0,"file_errors":1},"files":{"/a.php":{"errors":1,"messages":[{"message":"no","line":4,
            "ignorable":true,"identifier":"a.b"}]}},"errors":[]}
            """, "/a.php:4:-:  a.b no"),
        ("pyright", """
            {"version":"1.1","generalDiagnostics":[{"file":"/a.py","severity":"error","message":"no","rule":"reportX",
            "range":{"start":{"line":0,"character":4},"end":{"line":0,"character":5}}}],
            "summary":{"filesAnalyzed":1,"errorCount":1,"warningCount":0}}
            """, "/a.py:1:5-1:6 Error reportX no"),
        ("mypy", """
            {"file": "a.py", "line": 3, "column": 0, "message": "no", "hint": null, "code": "arg-type", "severity": "error"}
            """, "a.py:3:1-: Error arg-type no"),
        ("cargo", """
            {"reason":"compiler-artifact","target":{}}
            {"reason":"compiler-message","message":{"level":"error","message":"mismatched","code":{"code":"E0308"},
            """.TrimEnd() + """
            "spans":[{"file_name":"src/a.rs","line_start":2,"line_end":2,"column_start":5,"column_end":6,"is_primary":true}]}}
            {"reason":"compiler-message","message":{"level":"error","message":"aborting due to 1 previous error","spans":[]}}
            {"reason":"build-finished","success":false}
            """, "src/a.rs:2:5-2:6 Error E0308 mismatched"),
        ("gcc", """
            [{"kind":"error","message":"expected","children":[],"locations":[{"caret":{"file":"a.c","line":1,"column":3},
            "finish":{"file":"a.c","line":1,"column":4}}]}]
            """, "a.c:1:3-1:4 Error  expected"),
        ("checker", """
            {"source":{"name":"checker"},"severity":"ERROR","diagnostics":[{"message":"no","code":{"value":"C1"},
            "location":{"path":"a.txt","range":{"start":{"line":1,"column":2},"end":{"line":1,"column":3}}}}]}
            """, "a.txt:1:2-1:3 Error C1 no"),
        ("rdjson", """
            {"message":"no","location":{"path":"a.txt","range":{"start":{"line":1}}},"severity":"ERROR"}
            """, "a.txt:1:-: Error  no"),
        ("checkstyle", """
            <checkstyle version="10"><file name="A.java"><error line="4" column="7" severity="error" message="no" source="s.R"/>
            </file></checkstyle>
            """, "A.java:4:7-: Error s.R no"),
        ("workflow commands", "::error file=a%2Cb.c,line=1,endLine=2,col=3,title=T::one%0Atwo 100%25",
            "a,b.c:1:3-2: Error T one\ntwo 100%"),
    ];

    /// <summary>Where there is nothing that would make the tool fail.</summary>
    public static IReadOnlyList<(string Text, CheckResult Result)> Clean =>
    [
        ("""{"runs":[{"tool":{"driver":{"name":"a"}},"results":[]}]}""", CheckResult.Passed),
        ("""{"runs":[{"tool":{"driver":{"name":"a"}},"results":[{"level":"note"}]}]}""", CheckResult.Passed),
        ("""{"runs":[{"tool":{"driver":{"name":"a"}},"results":[{"message":{}}]}]}""", CheckResult.Unclear),
        ("""
            {"runs":[{"tool":{"driver":{"name":"a"}},"results":[{"level":"error","suppressions":[{"kind":"inSource"}]},
            {"level":"error","kind":"pass"}]}]}
            """, CheckResult.Passed),
        ("""
            {"runs":[{"tool":{"driver":{"name":"a"}},"results":[],"invocations":[{"executionSuccessful":false}]}]}
            """, CheckResult.Unclear),
        ("""[{"filePath":"/a.js","messages":[],"errorCount":0}]""", CheckResult.Passed),
        ("""[{"filePath":"/a.js","messages":[{"severity":1,"message":"no"}],"errorCount":0}]""", CheckResult.Passed),
        ("""{"messages":[],"statistics":{"messageTypeCount":{},"score":10}}""", CheckResult.Passed),
        ("""{"Issues":null,"Report":{"Linters":[]}}""", CheckResult.Passed),
        ("""{"comments":[]}""", CheckResult.Passed),
        ("""{"files":[],"summary":{"offense_count":0,"inspected_file_count":3}}""", CheckResult.Passed),
        ("""{"files":[],"summary":{"offense_count":0,"inspected_file_count":0}}""", CheckResult.NothingRan),
        ("""{"totals":{"errors":0,"file_errors":0},"files":[],"errors":[]}""", CheckResult.Passed),
        ("""{"generalDiagnostics":[],"summary":{"filesAnalyzed":2,"errorCount":0}}""", CheckResult.Passed),
        ("""{"generalDiagnostics":[],"summary":{"filesAnalyzed":0,"errorCount":0}}""", CheckResult.NothingRan),
        ("""{"file":"a","line":1,"column":1,"message":"","hint":null,"code":"","severity":"note"}""",
            CheckResult.Unclear),
        ("""{"reason":"build-finished","success":true}""", CheckResult.Passed),
        ("""[{"kind":"warning","message":"m","locations":[{"caret":{"line":1}}]}]""", CheckResult.Passed),
        ("""{"source":{"name":"a"},"diagnostics":[]}""", CheckResult.Passed),
        ("<checkstyle><file name='a'/></checkstyle>", CheckResult.Passed),
        ("<checkstyle><file name='a'><error severity='warning'/></file></checkstyle>", CheckResult.Unclear),
        ("::warning::careful", CheckResult.Unclear),
    ];
}
