using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Tests.State;

public sealed class JournalTests
{
    [Fact]
    public void Snapshot_MidWay_HasTheNewAndWhatIsLeftOfTheOld()
    {
        var (one, two) = (States.Custom("one"), States.Custom("two"));
        var journal = new Journal(new Checkpoint([one, two], []), null);
        var changed = one with { Id = "changed" };
        journal.Remove(one);
        journal.Add(changed);
        journal.Snapshot().Resources.ShouldBe([changed, two]);
        journal.Find(two.Urn).ShouldBe(two);
        journal.Find(one.Urn).ShouldBeNull();
    }

    [Fact]
    public void Flush_PendingOperation_IsInTheFileBeforeAndGoneAfter()
    {
        var saved = new List<Checkpoint>();
        var journal = new Journal(Checkpoint.Empty, saved.Add);
        var pending = new PendingOperation(States.Custom("box"), "creating");
        journal.Begin(pending);
        journal.Flush();
        journal.Add(pending.Resource);
        journal.End(pending);
        journal.Flush();
        saved[0].PendingOperations.ShouldBe([pending]);
        saved[0].Resources.ShouldBeEmpty();
        saved[1].PendingOperations.ShouldBeEmpty();
        saved[1].Resources.ShouldBe([pending.Resource]);
    }

    [Fact]
    public void Flush_NothingNew_WritesNothing()
    {
        var writes = 0;
        var journal = new Journal(Checkpoint.Empty, _ => writes++);
        journal.Add(States.Custom("box"));
        journal.Flush();
        journal.Flush();
        writes.ShouldBe(1);
    }

    [Fact]
    public void Rename_References_FollowTheNewUrn()
    {
        var web = States.Custom("web", "box") with { PropertyDependencies = new Dictionary<string, IReadOnlyList<string>> { ["boxId"] = [States.Urn("box")] } };
        var journal = new Journal(new Checkpoint([States.Custom("box"), web], []), null);
        journal.Rename(States.Urn("box"), States.Urn("crate"));
        var renamed = journal.Snapshot().Resources.Single(state => state.Urn == web.Urn);
        renamed.Dependencies.ShouldBe([States.Urn("crate")]);
        renamed.PropertyDependencies["boxId"].ShouldBe([States.Urn("crate")]);
    }

    [Fact]
    public void Find_OnlyMarkedForDeletion_IsNotFound() =>
        new Journal(new Checkpoint([States.Custom("box") with { Delete = true }], []), null).Find(States.Urn("box")).ShouldBeNull();

    [Fact]
    public void Sort_DependentFirst_MovesWhatItNeedsBeforeIt()
    {
        var (web, box, other) = (States.Custom("web", "box"), States.Custom("box"), States.Custom("other"));
        SnapshotOrder.Sort([other, web, box]).ShouldBe([other, box, web]);
    }
}
