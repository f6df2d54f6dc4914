namespace Hone.Tests.Outcomes.Formats.Reports;

/// <summary>Small reports of test runs, written for these tests after the formats' documentation.</summary>
internal static class TestReportFixtures
{
    /// <summary>Where everything went well: the tool, the text, and the counts.</summary>
    public static IReadOnlyList<(string Tool, string Text, string Counts)> Green =>
    [
        ("junit", JUnitGreen, "2 0 0 0"),
        ("pytest", """<testsuites><testsuite name="pytest"><testcase name="test_a"/></testsuite></testsuites>""",
            "1 0 0 0"),
        ("trx", Trx("Completed", """<UnitTestResult testId="1" testName="Adds" outcome="Passed" />"""), "1 0 0 0"),
        ("nunit", """
            <test-run result="Passed"><test-suite><test-case name="Adds" classname="Sums" result="Passed" /></test-suite></test-run>
            """, "1 0 0 0"),
        ("xunit", """
            <assemblies><assembly test-framework="xUnit.net" errors="0"><collection>
            <test name="Sums.Adds" type="Sums" method="Adds" result="Pass" /></collection></assembly></assemblies>
            """, "1 0 0 0"),
        ("jest", """
            {"numTotalTests":1,"numPassedTests":1,"success":true,"testResults":[{"name":"/a.test.js","status":"passed",
            "assertionResults":[{"fullName":"adds","status":"passed"}]}]}
            """, "1 0 0 0"),
        ("mocha", """
            {"stats":{"tests":1,"passes":1,"pending":0,"failures":0},"tests":[{"fullTitle":"adds"}],"pending":[],
            "failures":[],"passes":[{"fullTitle":"adds","file":"/a.js","err":{}}]}
            """, "1 0 0 0"),
        ("mochawesome", """
            {"stats":{"passes":1,"failures":0,"pending":0},"results":[{"fullFile":"/a.js","tests":[],"suites":[
            {"tests":[{"fullTitle":"sums adds","pass":true,"fail":false,"pending":false}],"suites":[]}]}]}
            """, "1 0 0 0"),
        ("ctrf", """
            {"results":{"tool":{"name":"?"},"summary":{"tests":1,"passed":1,"failed":0,"skipped":0,"pending":0,"other":0},
            "tests":[{"name":"adds","status":"passed","duration":1}]}}
            """, "1 0 0 0"),
        ("rspec", """
            {"version":"3.13","examples":[{"id":"./a_spec.rb[1:1]","full_description":"Sum adds","status":"passed"}],
            "summary":{"example_count":1,"failure_count":0},"summary_line":"1 example, 0 failures"}
            """, "1 0 0 0"),
        ("playwright", """
            {"config":{"projects":[]},"suites":[{"title":"a.spec.ts","specs":[{"title":"opens","tests":[
            {"projectName":"chromium","status":"expected"}]}]}],"errors":[],"stats":{"expected":1,"unexpected":0}}
            """, "1 0 0 0"),
        ("pytest", """
            {"created":1.5,"exitcode":0,"root":"/a","summary":{"passed":1,"total":1},
            "tests":[{"nodeid":"test_a.py::test_b","outcome":"passed"}]}
            """, "1 0 0 0"),
        ("go test", """
            {"Action":"start","Package":"a/b"}
            {"Action":"run","Package":"a/b","Test":"TestSum"}
            {"Action":"pass","Package":"a/b","Test":"TestSum","Elapsed":0}
            {"Action":"pass","Package":"a/b","Elapsed":0.1}
            """, "1 0 0 0"),
        ("cargo test", """
            { "type": "suite", "event": "started", "test_count": 1 }
            { "type": "test", "event": "started", "name": "adds" }
            { "type": "test", "name": "adds", "event": "ok" }
            { "type": "suite", "event": "ok", "passed": 1, "failed": 0, "ignored": 0, "filtered_out": 0 }
            """, "1 0 0 0"),
        ("dart test", """
            {"protocolVersion":"0.1.1","type":"start","time":0}
            {"suite":{"id":0,"path":"test/a_test.dart"},"type":"suite","time":0}
            {"test":{"id":1,"name":"loading test/a_test.dart","suiteID":0},"type":"testStart","time":0}
            {"testID":1,"result":"success","skipped":false,"hidden":true,"type":"testDone","time":1}
            {"test":{"id":2,"name":"adds","suiteID":0},"type":"testStart","time":2}
            {"testID":2,"result":"success","skipped":false,"hidden":false,"type":"testDone","time":3}
            {"success":true,"type":"done","time":4}
            """, "1 0 0 0"),
    ];

    /// <summary>Where something went wrong: passed, failed, could not run, left out.</summary>
    public static IReadOnlyList<(string Tool, string Text, string Counts)> Red =>
    [
        ("junit", """
            <testsuite tests="4" failures="1" errors="1" skipped="1"><testcase name="a"/><testcase name="b"><failure/></testcase>
            <testcase name="c"><error message="no"/></testcase><testcase name="d"><skipped/></testcase></testsuite>
            """, "1 1 1 1"),
        ("trx", Trx("Failed", """
            <UnitTestResult testName="a" outcome="Passed" /><UnitTestResult testName="b" outcome="Failed" />
            <UnitTestResult testName="c" outcome="Timeout" /><UnitTestResult testName="d" outcome="NotExecuted" />
            """), "1 1 1 1"),
        ("nunit", """
            <test-results total="4"><test-suite><results><test-case name="a" executed="True" success="True" />
            <test-case name="b" executed="True" result="Failure" /><test-case name="c" executed="True" result="Error" />
            <test-case name="d" executed="False" /></results></test-suite></test-results>
            """, "1 1 1 1"),
        ("xunit", """
            <assembly name="a.dll" run-date="2030-01-01"><class><test name="a" result="Pass"/><test name="b" result="Fail"/>
            <test name="c" result="Skip"/></class></assembly>
            """, "1 1 0 1"),
        ("vitest or jest", """
            {"numTotalTests":3,"success":false,"testResults":[
            {"name":"/a.test.js","status":"failed","assertionResults":[{"fullName":"a","status":"passed"},
            {"fullName":"b","status":"failed"},{"fullName":"c","status":"todo"}]},
            {"name":"/broken.test.js","status":"failed","assertionResults":[]}]}
            """, "1 1 1 1"),
        ("mocha", """
            {"stats":{"passes":1,"failures":2,"pending":1},"passes":[{"fullTitle":"a"}],"pending":[{"fullTitle":"d"}],
            "failures":[{"fullTitle":"b","err":{"message":"no"}},{"fullTitle":"c","err":{"errorMode":"default"}}]}
            """, "1 1 1 1"),
        ("mochawesome", """
            {"stats":{"passes":1,"failures":2,"pending":1},"results":[{"tests":[{"fullTitle":"a","pass":true},
            {"fullTitle":"b","fail":true},{"fullTitle":"d","pending":true}],"beforeHooks":[{"fullTitle":"c","fail":true}]}]}
            """, "1 1 1 1"),
        ("ctrf", """
            {"results":{"tool":{"name":"runner"},"summary":{"passed":1,"failed":1,"skipped":1},"tests":[
            {"name":"a","status":"passed"},{"name":"b","status":"failed"},{"name":"c","status":"other"}]}}
            """, "1 1 0 1"),
        ("rspec", """
            {"examples":[{"full_description":"a","status":"passed"},{"full_description":"b","status":"failed"},
            {"full_description":"c","status":"pending"}],
            "summary":{"example_count":3,"errors_outside_of_examples_count":1}}
            """, "1 1 1 1"),
        ("playwright", """
            {"suites":[{"title":"a.spec.ts","specs":[],"suites":[{"title":"page","specs":[{"title":"opens","tests":[
            {"projectName":"one","status":"flaky"},{"projectName":"two","status":"unexpected"},
            {"projectName":"three","status":"skipped"}]}]}]}],"errors":[{"message":"no"}],
            "stats":{"expected":0,"unexpected":1,"flaky":1,"skipped":1}}
            """, "1 1 1 1"),
        ("pytest", """
            {"created":1,"exitcode":1,"root":"/a","summary":{},"tests":[{"nodeid":"a","outcome":"xfailed"},
            {"nodeid":"b","outcome":"failed"},{"nodeid":"d","outcome":"skipped"}],
            "collectors":[{"nodeid":"c","outcome":"failed"}]}
            """, "1 1 1 1"),
        ("go test", """
            {"Action":"pass","Package":"a","Test":"TestA"}
            {"Action":"skip","Package":"a","Test":"TestD"}
            {"Action":"fail","Package":"a","Test":"TestB"}
            {"Action":"fail","Package":"a"}
            {"ImportPath":"b","Action":"build-output","Output":"no"}
            {"ImportPath":"b","Action":"build-fail"}
            {"Action":"fail","Package":"b","FailedBuild":"b"}
            """, "1 1 1 1"),
        ("cargo test", """
            {"type":"suite","event":"started","test_count":3}
            {"type":"test","event":"ok","name":"a"}
            {"type":"test","event":"failed","name":"b","stdout":"no"}
            {"type":"test","event":"ignored","name":"c"}
            {"type":"suite","event":"failed","passed":1,"failed":1,"ignored":1,"filtered_out":0}
            """, "1 1 0 1"),
        ("dart test", """
            {"test":{"id":1,"name":"a"},"type":"testStart"}
            {"testID":1,"result":"success","skipped":false,"hidden":false,"type":"testDone"}
            {"testID":2,"result":"failure","skipped":false,"hidden":false,"type":"testDone"}
            {"testID":3,"result":"error","skipped":false,"hidden":false,"type":"testDone"}
            {"testID":4,"result":"success","skipped":true,"hidden":false,"type":"testDone"}
            {"success":false,"type":"done"}
            """, "1 1 1 1"),
    ];

    /// <summary>Where nothing was there to run.</summary>
    public static IReadOnlyList<string> Empty =>
    [
        "<testsuites/>",
        """<testsuite tests="0" failures="0"></testsuite>""",
        Trx("Completed", ""),
        """<test-run result="Passed" total="0"></test-run>""",
        """<assemblies timestamp="now"><assembly test-framework="xUnit.net 2.9"><errors /></assembly></assemblies>""",
        """{"numTotalTests":0,"success":false,"testResults":[]}""",
        """{"stats":{"passes":0,"failures":0},"passes":[],"failures":[],"pending":[]}""",
        """{"stats":{"passes":0,"failures":0},"results":[]}""",
        """{"results":{"tool":{"name":"a"},"summary":{"passed":0,"failed":0},"tests":[]}}""",
        """{"examples":[],"summary":{"example_count":0}}""",
        """{"suites":[],"errors":[],"stats":{"expected":0,"unexpected":0}}""",
        """{"created":1,"exitcode":5,"root":"/a","summary":{"collected":0},"tests":[]}""",
        """{"Action":"skip","Package":"a"}""",
        """
        {"type":"suite","event":"started","test_count":0}
        {"type":"suite","event":"ok","passed":0,"filtered_out":0}
        """,
        """
        {"protocolVersion":"0.1.1","type":"start"}
        {"success":true,"type":"done"}
        """,
    ];

    private const string JUnitGreen = """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="all" tests="9">
          <testsuite name="outer" tests="2">
            <properties><property name="a" value="b"/></properties>
            <testsuite name="inner" tests="1"><testcase classname="a.B" name="one" time="0.1"/></testsuite>
            <testcase classname="a.B" name="two"><system-out><![CDATA[<failure>]]></system-out></testcase>
          </testsuite>
        </testsuites>
        """;

    private static string Trx(string outcome, string results) => $"""
        <TestRun id="1" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>{results}</Results>
        <TestDefinitions><UnitTest name="Adds" id="1"><TestMethod className="Sums, Tests, Version=1" name="Adds" /></UnitTest>
        </TestDefinitions><ResultSummary outcome="{outcome}" /></TestRun>
        """;
}
