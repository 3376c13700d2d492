using Sandboxes.Clouds.Prime.Gateway.Files;
using Sandboxes.Clouds.Prime.Wire;
using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Files;

public sealed class ReadFileTests
{
    [Fact]
    public async Task Read_PartInAContainer_IsTheServersPart()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Reply.Ok("""{"content":"ll","size":2,"total_size":5,"offset":2,"truncated":true}"""));
        (await fixture.Cloud.ReadFileAsync("sbx1", "/f", 2, 2, Cancel)).ShouldBe(new FileText("ll", 2, 5, true));
        (fixture.Calls.Single().Path, fixture.Calls.Single().Query).ShouldBe(("/ns/job/read-file", "?path=%2Ff&offset=2&length=2"));
    }

    [Theory]
    [InlineData(null, null, "hällo", 6, null, null)]
    [InlineData(0L, 1L, "h", 1, 6L, true)]
    [InlineData(3L, null, "llo", 3, 6L, true)]
    [InlineData(-3L, null, "llo", 3, 6L, true)]
    [InlineData(-3L, 2L, "ll", 2, 6L, true)]
    [InlineData(-99L, 99L, "hällo", 6, 6L, false)]
    [InlineData(99L, null, "", 0, 6L, true)]
    [InlineData(null, 3L, "hä", 3, 6L, true)]
    public void ToText_MachineGivesTheWholeFile_IsCutHere(long? offset, long? length, string content, long size, long? total, bool? truncated) =>
        ReadFile.ToText(new FileTextWire { Content = "hällo", Size = 6 }, offset, length).ShouldBe(new FileText(content, size, total, truncated));

    [Fact]
    public async Task Read_NoSuchFile_IsNull()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: true, Reply.Empty(404));
        (await fixture.Cloud.ReadFileAsync("sbx1", "/f", null, null, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Read_TooLarge_SaysToReadAPart()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Reply.Json(413, """{"message":"at most 16 MiB"}"""));
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.ReadFileAsync("sbx1", "/f", null, null, Cancel))).Message.ShouldBe(
            "could not read /f of sandbox sbx1: the sandbox's gateway answered 413 (too large): at most 16 MiB. Read a part of it by `offset` and `length`, or let a command print what is needed.");
    }

    [Fact]
    public async Task Read_LengthBelowOne_IsRefused()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false);
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.ReadFileAsync("sbx1", "/f", null, 0, Cancel))).Message.ShouldStartWith("0 is not a `length` to read");
    }

    [Fact]
    public async Task Read_SandboxHasEnded_IsAnError()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Reply.Json(410, """{"error":"sandbox_terminated","message":"ended"}"""));
        fixture.Status = "TIMEOUT";
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.ReadFileAsync("sbx1", "/f", null, null, Cancel));
        (error.Kind, error.SandboxEnded).ShouldBe((CloudErrorKind.NotRunning, true));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(524)]
    public async Task Read_Trouble_IsSentAgain(int status)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Reply.Empty(status), Reply.Ok("""{"content":"x","size":1}"""));
        (await fixture.Cloud.ReadFileAsync("sbx1", "/f", null, null, Cancel))!.Content.ShouldBe("x");
    }
}
