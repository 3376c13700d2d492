using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Tests.Grpc;

public class LargeMessageTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Message_OfManyMegabytes_GoesBothWays(int megabytes)
    {
        await using var server = await EchoServer.StartAsync();
        var text = new string('x', megabytes * Megabyte);

        var response = await server.InvokeAsync(Args(text));

        response.Return.Fields["text"].StringValue.ShouldBe(text);
    }

    [Fact]
    public async Task Response_OverTheLimit_IsResourceExhausted()
    {
        var text = new string('x', 201 * Megabyte);
        await using var server = await EchoServer.StartAsync((_, _) => Task.FromResult(new InvokeResponse
        {
            Return = new Struct { Fields = { ["a"] = Value.ForString(text), ["b"] = Value.ForString(text) } },
        }));

        var failure = await Should.ThrowAsync<RpcException>(server.InvokeAsync());

        failure.StatusCode.ShouldBe(StatusCode.ResourceExhausted);
    }

    [Fact]
    public async Task Message_WithLoneSurrogates_IsSentWithReplacements()
    {
        await using var server = await EchoServer.StartAsync((_, _) => Task.FromResult(new InvokeResponse
        {
            Return = Args("cut \ud83d"),
            Failures = { new Pulumirpc.CheckFailure { Property = "ok", Reason = "\udc00 bad" } },
        }));

        var response = await server.InvokeAsync(Args("also \ud83d cut"));

        response.Return.Fields["text"].StringValue.ShouldBe("cut \ufffd");
        response.Failures[0].Reason.ShouldBe("\ufffd bad");
    }

    private static Struct Args(string text) => new() { Fields = { ["text"] = Value.ForString(text) } };
}
