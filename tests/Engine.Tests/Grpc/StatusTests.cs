using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using GrpcStatus = Sandboxes.Engine.Grpc.Status;

namespace Sandboxes.Engine.Tests.Grpc;

public class StatusTests
{
    [Theory]
    [InlineData(StatusCode.Cancelled)]
    [InlineData(StatusCode.InvalidArgument)]
    [InlineData(StatusCode.Unavailable)]
    [InlineData(StatusCode.Unauthenticated)]
    public async Task Failure_AnyCode_ReachesTheClient(StatusCode code)
    {
        var failure = await FailureOf(new GrpcStatus(code, "no"));

        failure.Status.ShouldBe(new GrpcStatus(code, "no") with { Details = failure.Status.Details });
        failure.Status.Details.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("100% of é, 漢, 🚀")]
    [InlineData("two\r\nlines\tand a tab")]
    [InlineData("%41 is not A")]
    public async Task Failure_AnyText_ReachesTheClient(string detail) =>
        (await FailureOf(new GrpcStatus(StatusCode.NotFound, detail))).Status.Detail.ShouldBe(detail);

    [Fact]
    public async Task Failure_LoneSurrogate_IsReplaced() =>
        (await FailureOf(new GrpcStatus(StatusCode.NotFound, "cut \ud83d"))).Status.Detail.ShouldBe("cut \ufffd");

    [Theory]
    [InlineData(10)]
    [InlineData(1_000_000)]
    public async Task Failure_WithDetails_CarriesThem(int length)
    {
        var detail = new ErrorResourceInitFailed { Id = "sbx-1", Reasons = { new string('x', length) } };

        var failure = await FailureOf(new GrpcStatus(StatusCode.Internal, "failed", [Any.Pack(detail)]));

        failure.Status.FindDetail<ErrorResourceInitFailed>().ShouldBe(detail);
        failure.Status.FindDetail<ErrorCause>().ShouldBeNull();
        failure.Status.Details[0].TypeUrl.ShouldBe("type.googleapis.com/pulumirpc.ErrorResourceInitFailed");
    }

    [Fact]
    public async Task Failure_OtherException_IsMappedByTheOptions()
    {
        var options = new GrpcServerOptions { MapException = e => new GrpcStatus(StatusCode.DataLoss, $"mapped {e.Message}") };
        await using var server = await EchoServer.StartAsync((_, _) => throw new InvalidOperationException("oops"), options: options);

        var failure = await Should.ThrowAsync<RpcException>(server.InvokeAsync());

        failure.Status.ToString().ShouldBe("DataLoss: mapped oops");
    }

    private static async Task<RpcException> FailureOf(GrpcStatus status)
    {
        await using var server = await EchoServer.StartAsync((_, _) => throw new RpcException(status));
        return await Should.ThrowAsync<RpcException>(server.InvokeAsync());
    }
}
