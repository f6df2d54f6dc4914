using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Gathering;

/// <summary>The agent's own list: what it ticks off proves nothing, what it leaves open tells.</summary>
public sealed class OpenItemsTests
{
    [Fact]
    public void Items_left_open_speak_against()
    {
        Verification open = List("completed", "in_progress", "pending").Evidence.Verifications.Single();

        (open.Kind, open.Bearing).ShouldBe((VerificationKind.OpenItems, Bearing.Bad));
        open.Says.ShouldBe("2 of 3 items of its own list are open");
        open.Strength.ShouldBe(2.0 / 3, 0.001);
    }

    [Fact]
    public void A_list_of_which_nothing_was_ticked_off_may_just_not_have_been_kept()
    {
        Verification open = List("pending", "pending").Evidence.Verifications.Single();

        open.Strength.ShouldBe(0.5);
    }

    [Fact]
    public void A_list_that_is_done_says_nothing() => List("completed", "cancelled").Shown.ShouldBeEmpty();

    [Fact]
    public void The_last_list_counts()
    {
        IReadOnlyList<string> all = List("completed", "pending")
            .Call("TodoWrite", new { todos = new[] { new { status = "completed" } } }, "ok").Shown;

        all.ShouldBeEmpty();
    }

    [Fact]
    public void Items_that_are_kept_one_by_one_are_counted_too()
    {
        Sitting sitting = new Sitting().Call("TaskCreate", new { subject = "a" }, "ok")
            .Call("TaskCreate", new { subject = "b" }, "ok")
            .Call("TaskUpdate", new { taskId = "1", status = "completed" }, "ok");

        sitting.Evidence.Verifications.Single().Says.ShouldBe("1 of 2 items of its own list are open");
        sitting.Call("TaskUpdate", new { taskId = "2", status = "completed" }, "ok").Shown.ShouldBeEmpty();
    }

    private static Sitting List(params string[] states) =>
        new Sitting().Call("TodoWrite", new { todos = states.Select(s => new { content = "x", status = s }) }, "ok");
}
