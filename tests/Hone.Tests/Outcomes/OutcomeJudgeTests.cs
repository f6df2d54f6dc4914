using System.Diagnostics;
using Hone.Basics;
using Hone.Outcomes;

namespace Hone.Tests.Outcomes;

/// <summary>The verdict on a task: a pure function of all that is known, in any order.</summary>
public sealed class OutcomeJudgeTests
{
    private static readonly VerificationKind[] s_kinds = Enum.GetValues<VerificationKind>();

    [Fact]
    public void A_task_without_sessions_has_no_outcome() => OutcomeJudge.Judge(Sitting.Task()).ShouldBeNull();

    [Fact]
    public void A_session_in_which_nothing_happened_is_unknown_for_no_reason()
    {
        Outcome outcome = new Sitting().Outcome;

        (outcome.Label, outcome.Probability).ShouldBe((OutcomeLabel.Unknown, 0.5));
        outcome.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void A_sub_agents_checks_count_for_the_task_of_its_parent()
    {
        Sitting parent = new Sitting("claude-code:parent").Prompt("add a sum").Edit();
        Sitting child = new Sitting("claude-code:parent/child").SubAgentOf("claude-code:parent")
            .Pause(TimeSpan.FromHours(1)).Tests(isGreen: true);

        Outcome outcome = Sitting.Verdict(parent, child);

        parent.Outcome.Label.ShouldBe(OutcomeLabel.Unknown);
        outcome.Label.ShouldBe(OutcomeLabel.Success);
        outcome.Reasons[0].SessionId.ShouldBe("claude-code:parent/child");
    }

    [Fact]
    public void A_check_of_another_session_is_stale_where_this_one_edits_later()
    {
        Sitting first = new Sitting("claude-code:a").Edit().Tests(isGreen: true);
        Sitting second = new Sitting("claude-code:b").Pause(TimeSpan.FromDays(1)).Edit();

        Outcome outcome = Sitting.Verdict(second, first);

        outcome.Label.ShouldBe(OutcomeLabel.Unknown);
        outcome.Reasons[0].Words.ShouldEndWith("(code was edited after it)");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Sessions_of_one_task_give_the_same_outcome_in_any_order(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < 300; i++)
        {
            SessionEvidence[] sessions = [.. Enumerable.Range(0, 4).Select(n => Session(random, n))];
            Outcome straight = OutcomeJudge.Judge(Sitting.Task(sessions))!;

            random.Shuffle(sessions);

            OutcomeJudge.Judge(Sitting.Task(sessions))!.ShouldBeEquivalentTo(straight);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void One_more_piece_of_good_evidence_at_the_end_never_takes_from_success(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < 2000; i++)
        {
            SessionEvidence session = Session(random, 0, random.Next(8));
            Verification good = Found(random, 100) with { Bearing = Bearing.Good, At = Sitting.Start.AddDays(9) };
            SessionEvidence more = session with { Verifications = [.. session.Verifications, good] };

            Outcome before = OutcomeJudge.Judge(Sitting.Task(session))!;
            Outcome after = OutcomeJudge.Judge(Sitting.Task(more))!;

            if (good.Kind is VerificationKind.Edit or VerificationKind.OpenItems || IsStop(good.Kind)) continue;
            Sum(after).ShouldBeGreaterThanOrEqualTo(Sum(before) - 1e-9, $"{Show(session)} and then {Show(more)}");
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void A_probability_is_one_and_reasons_are_few_and_in_the_order_of_their_weight(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < 1000; i++)
        {
            Outcome outcome = OutcomeJudge.Judge(Sitting.Task(
                [.. Enumerable.Range(0, random.Next(1, 4)).Select(n => Session(random, n, random.Next(30)))]))!;

            outcome.Probability.ShouldBeInRange(0, 1);
            outcome.Reasons.Count.ShouldBeLessThanOrEqualTo(Outcome.ReasonsMax);
            outcome.Reasons.Select(r => -Math.Abs(r.Weight)).ShouldBeInOrder();
        }
    }

    [Theory]
    [InlineData(31)]
    public void Where_nothing_points_anywhere_the_label_is_unknown(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < 500; i++)
        {
            SessionEvidence session = Session(random, 0);
            SessionEvidence mute = session with
            {
                Verifications = [.. session.Verifications
                    .Where(v => v.Kind is VerificationKind.Edit or VerificationKind.NextRequest || (int)v.Kind < 4)
                    .Select(v => v with { Bearing = Bearing.None })],
            };

            Outcome outcome = OutcomeJudge.Judge(Sitting.Task(mute))!;

            outcome.Label.ShouldBe(OutcomeLabel.Unknown);
            outcome.Reasons.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_task_of_many_long_sessions_is_judged_in_seconds()
    {
        Random random = new(5);
        SessionEvidence[] sessions = [.. Enumerable.Range(0, 50).Select(n => Session(random, n, 2000))];
        Stopwatch watch = Stopwatch.StartNew();

        OutcomeJudge.Judge(Sitting.Task(sessions)).ShouldNotBeNull();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static bool IsStop(VerificationKind kind) => kind
        is VerificationKind.Rejection or VerificationKind.Breakdown
        or VerificationKind.Interruption or VerificationKind.Discard or VerificationKind.OpenItems;

    private static double Sum(Outcome outcome) => outcome.Reasons.Sum(r => r.Weight);

    private static string Show(SessionEvidence session) =>
        string.Join(", ", session.Verifications.Select(v => $"{v.Kind} {v.Bearing} {v.Tool} {v.Says}"));

    private static SessionEvidence Session(Random random, int number, int? count = null)
    {
        List<Verification> found = [.. Enumerable.Range(0, count ?? random.Next(12)).Select(i => Found(random, i))];
        return new SessionEvidence($"claude-code:{number}", 1, found);
    }

    private static Verification Found(Random random, int place)
    {
        VerificationKind kind = s_kinds[random.Next(s_kinds.Length)];
        DateTimeOffset? at = random.Next(4) == 0 ? null : Sitting.Start.AddMinutes(place + random.Next(3));
        Bearing bearing = (Bearing)random.Next(3);
        string[] tools = kind == VerificationKind.Remark
            ? ["works", "goon", "broken", "revert"]
            : ["pytest", "go test", "make test"];
        string[] files = ["/repo/a.py", "/repo/b/c.go", "/repo/README.md"];
        return new Verification(kind, bearing, Id128.OfName("found", "", $"{place}"), at, files[random.Next(3)])
        {
            Tool = tools[random.Next(tools.Length)], IsAsked = random.Next(2) == 0, IsSure = random.Next(2) == 0,
            Strength = random.NextDouble(), Scope = random.Next(3) == 0 ? ["b/c.go"] : [],
        };
    }
}
