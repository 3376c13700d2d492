using Pulumirpc;

namespace Sandboxes.Engine.Tests.Grpc;

public class BrokenFrameTests
{
    [Fact]
    public async Task Body_CompressedFlag_IsUnimplementedAndSaysWhatIsSupported()
    {
        var response = await PostAsync(RawCall.Frame([1, 2, 3], flag: 1));

        response.HeadersOnlyStatus().ShouldBe("12");
        response.Header("grpc-accept-encoding").ShouldBe("identity");
    }

    [Fact]
    public async Task Body_OtherFlag_IsInternal() => (await PostAsync(RawCall.Frame([], flag: 7))).HeadersOnlyStatus().ShouldBe("13");

    [Fact]
    public async Task Body_Empty_IsInternal() => (await PostAsync([])).Header("grpc-message").ShouldBe("The call has no request message.");

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public async Task Body_EndsInTheMiddle_IsInternal(int length)
    {
        var response = await PostAsync(RawCall.Frame(new byte[10])[..length]);

        response.HeadersOnlyStatus().ShouldBe("13");
        response.Header("grpc-message")!.ShouldContain("middle of a message");
    }

    [Fact]
    public async Task Body_TwoMessages_IsInternal()
    {
        var response = await PostAsync([.. RawCall.Frame([]), .. RawCall.Frame([])]);

        response.HeadersOnlyStatus().ShouldBe("13");
        response.Header("grpc-message")!.ShouldContain("more than one");
    }

    [Theory]
    [InlineData(400 * 1024 * 1024 + 1)]
    [InlineData(-1)]
    public async Task Body_TooLong_IsRefusedByItsPrefix(int length)
    {
        var response = await PostAsync(RawCall.Frame([], length: length));

        response.HeadersOnlyStatus().ShouldBe("8");
        response.Header("grpc-message")!.ShouldContain($"{(uint)length} bytes");
    }

    [Fact]
    public async Task Body_NoProtobuf_IsInvalidArgumentAndNamesTheMessage()
    {
        var response = await PostAsync(RawCall.Frame([0xff, 0xff, 0xff]));

        response.HeadersOnlyStatus().ShouldBe("3");
        response.Header("grpc-message")!.ShouldContain(nameof(InvokeRequest));
    }

    [Fact]
    public async Task Body_ByteByByte_IsServed()
    {
        await using var server = await EchoServer.StartAsync();
        var frame = RawCall.Frame(new InvokeRequest { Tok = "a:b:c" });

        var response = await RawCall.SendAsync(server.Address, HttpMethod.Post, new TricklingContent(frame), "application/grpc", RawCall.InvokePath);

        response.Trailer("grpc-status").ShouldBe("0");
    }

    private static async Task<HttpResponseMessage> PostAsync(byte[] body)
    {
        await using var server = await EchoServer.StartAsync();
        return await RawCall.PostAsync(server.Address, body);
    }
}
