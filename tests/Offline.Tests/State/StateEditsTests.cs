using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Tests.State;

public sealed class StateEditsTests
{
    private static readonly Checkpoint Both = new([States.Custom("box") with { Protect = true }, States.Custom("web", "box")], []);

    [Fact]
    public void Delete_WithDependents_IsRefusedByName() =>
        Should.Throw<StateException>(() => StateEdits.Delete(Both, States.Urn("box"), false)).Message.ShouldContain(States.Urn("web"));

    [Fact]
    public void Delete_DependentsToo_TakesBoth() => StateEdits.Delete(Both, States.Urn("box"), true).Resources.ShouldBeEmpty();

    [Fact]
    public void Delete_Absent_SaysSo() => Should.Throw<StateException>(() => StateEdits.Delete(Both, States.Urn("x"), false));

    [Fact]
    public void Rename_Referred_ReferencesFollow()
    {
        var renamed = StateEdits.Rename(Both, States.Urn("box"), "crate").Resources;
        renamed[0].Urn.ShouldBe(States.Urn("crate"));
        renamed[1].Dependencies.ShouldBe([States.Urn("crate")]);
    }

    [Fact]
    public void Rename_TakenName_IsRefused() => Should.Throw<StateException>(() => StateEdits.Rename(Both, States.Urn("box"), "web"));

    [Fact]
    public void Unprotect_All_LeavesNoneProtected() => StateEdits.Unprotect(Both, null).Resources.ShouldAllBe(state => !state.Protect);
}
