using Sandboxes.Clouds.Prime.Calls;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class DeletePolicyTests
{
    [Theory]
    [InlineData(200, true, null, false, DeleteVerdict.Accepted)]
    [InlineData(200, null, null, false, DeleteVerdict.Accepted)]
    [InlineData(204, null, null, false, DeleteVerdict.Accepted)]
    [InlineData(202, true, "still provisioning", false, DeleteVerdict.Accepted)]
    [InlineData(200, false, "no", false, DeleteVerdict.Failed)]
    [InlineData(200, false, "Sandbox is still PROVISIONING", false, DeleteVerdict.NotNow)]
    [InlineData(404, null, "no", false, DeleteVerdict.GoneBefore)]
    [InlineData(404, null, "no", true, DeleteVerdict.AcceptedBefore)]
    [InlineData(409, null, null, false, DeleteVerdict.NotNow)]
    [InlineData(400, null, "cannot delete while provisioning", false, DeleteVerdict.NotNow)]
    [InlineData(422, null, "cannot delete while provisioning", false, DeleteVerdict.NotNow)]
    [InlineData(400, null, "bad id", false, DeleteVerdict.Failed)]
    [InlineData(401, null, "provisioning", false, DeleteVerdict.Failed)]
    [InlineData(403, null, null, true, DeleteVerdict.Failed)]
    [InlineData(500, null, "provisioning", false, DeleteVerdict.Failed)]
    internal void Decide_AnyAnswer_HasOneMeaning(int status, bool? success, string? words, bool earlierTry, DeleteVerdict expected) =>
        DeletePolicy.Decide(status, success, words, earlierTry).ShouldBe(expected);
}
