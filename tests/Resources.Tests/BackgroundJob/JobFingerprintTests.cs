using Sandboxes.Resources.BackgroundJob;
using Sandboxes.Resources.Tests.Fakes;

namespace Sandboxes.Resources.Tests.BackgroundJob;

public class JobFingerprintTests
{
    [Fact]
    public void Of_SecretValues_AreNoPartOfIt() =>
        JobFingerprint.Of("urn", Bag.Of(("environmentVars", Bag.Of(("A", Bag.Secret("one"))))))
            .ShouldBe(JobFingerprint.Of("urn", Bag.Of(("environmentVars", Bag.Of(("A", Bag.Secret("two")))))));

    [Fact]
    public void Of_KeysInAnotherOrder_IsTheSame() =>
        JobFingerprint.Of("urn", Bag.Of(("environmentVars", Bag.Of(("A", "1"), ("B", "2")))))
            .ShouldBe(JobFingerprint.Of("urn", Bag.Of(("environmentVars", Bag.Of(("B", "2"), ("A", "1"))))));

    [Theory]
    [InlineData("urn2", "box1", "a", "b")]
    [InlineData("urn", "box2", "a", "b")]
    [InlineData("urn", "box1", "ab", "")]
    [InlineData("urn", "box1", "", "ab")]
    public void Of_AnythingElse_IsAnother(string urn, string sandbox, string command, string directory) =>
        JobFingerprint.Of(urn, Bag.Of(("sandboxId", sandbox), ("command", command), ("workingDir", directory)))
            .ShouldNotBe(JobFingerprint.Of("urn", Bag.Of(("sandboxId", "box1"), ("command", "a"), ("workingDir", "b"))));
}
