using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime;

public sealed class SandboxPathTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Of_IdThatAUrlWouldDrop_IsNeverSent(string id)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Answer = _ => Reply.Ok("""{"success":true}""");
        var error = await Should.ThrowAsync<CloudException>(async () => await fixture.Cloud.DeleteAsync(id, Cancel));
        error.Message.ShouldBe($"`{id}` is not the id of a sandbox. Write one such as `ew7axk194anajzxvauqbnqd9`.");
        await Should.ThrowAsync<CloudException>(async () => await fixture.Cloud.FindAsync(id, Cancel));
        fixture.Server.Requests.ShouldBeEmpty("DELETE /sandbox/ deletes everything");
    }
}
