using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using GrpcStatus = Sandboxes.Engine.Grpc.Status;

namespace Sandboxes.Engine.Tests.Grpc;

public class StatusDetailsTests
{
    private static readonly Any Detail = Any.Pack(new ErrorCause { Message = "because" });

    [Theory]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("abc")]
    public void Encode_AnyLength_HasNoPaddingAndDecodes(string message)
    {
        var encoded = StatusDetails.Encode(new GrpcStatus(StatusCode.NotFound, message, [Detail]));

        encoded.ShouldNotContain("=");
        StatusDetails.Decode(encoded).ShouldBe([Detail]);
    }

    [Fact]
    public void Decode_Padded_IsRead()
    {
        var encoded = StatusDetails.Encode(new GrpcStatus(StatusCode.NotFound, "a", [Detail]));

        StatusDetails.Decode(encoded.PadRight((encoded.Length + 3) / 4 * 4, '=')).ShouldBe([Detail]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("/////w")]
    public void Decode_Garbage_IsNone(string text) => StatusDetails.Decode(text).ShouldBeEmpty();
}
