using Pulumi;

namespace Sandboxes.Sdk.Tests.Offline.Surface;

public sealed class StandInTests
{
    /// <summary>
    /// Data/pulumi-sdk-members.txt holds signatures of the real package, looked up in its sources. What compiles against the
    /// stand-in then compiles against the package. Look a new member up there, and add its line.
    /// </summary>
    [Fact]
    public void StandIn_HasNothingThatTheRealPackageLacks()
    {
        var real = Repository.ReadData("pulumi-sdk-members.txt").Split('\n').ToHashSet(StringComparer.Ordinal);
        PublicMembers.Of(typeof(Resource).Assembly).Where(member => !real.Contains(member)).ShouldBeEmpty();
    }
}
