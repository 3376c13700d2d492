using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Tests.Grpc;

/// <summary>What the client makes of servers that do not answer as gRPC servers do.</summary>
public class ForeignServerTests
{
    [Theory]
    [InlineData(400, StatusCode.Internal)]
    [InlineData(401, StatusCode.Unauthenticated)]
    [InlineData(403, StatusCode.PermissionDenied)]
    [InlineData(404, StatusCode.Unimplemented)]
    [InlineData(429, StatusCode.Unavailable)]
    [InlineData(503, StatusCode.Unavailable)]
    [InlineData(500, StatusCode.Unknown)]
    public async Task Answer_HttpError_IsMappedAsGrpcSays(int http, StatusCode code)
    {
        var failure = await FailureOf(response => response.StatusCode = http);

        failure.StatusCode.ShouldBe(code);
        failure.Status.Detail.ShouldContain($"HTTP {http}");
    }

    [Fact]
    public async Task Answer_OtherContentType_IsUnknown() =>
        (await FailureOf(response => response.ContentType = "text/html")).Status.Detail.ShouldContain("text/html");

    [Fact]
    public async Task Answer_NoStatus_IsInternal() =>
        (await FailureOf(response => response.ContentType = "application/grpc")).Status.Detail.ShouldContain("without a gRPC status");

    [Fact]
    public async Task Answer_CodeBeyondThoseOfGrpc_IsUnknown() =>
        (await FailureOf(response =>
        {
            response.ContentType = "application/grpc";
            response.Headers["grpc-status"] = "77";
        })).StatusCode.ShouldBe(StatusCode.Unknown);

    [Fact]
    public async Task Answer_OkWithoutAMessage_IsInternal() =>
        (await FailureOf(response =>
        {
            response.ContentType = "application/grpc";
            response.Headers["grpc-status"] = "0";
        })).Status.Detail.ShouldContain("without a message");

    [Fact]
    public async Task Answer_GarbageInDetails_KeepsTheStatus()
    {
        var failure = await FailureOf(response =>
        {
            response.ContentType = "application/grpc";
            response.Headers["grpc-status"] = "5";
            response.Headers["grpc-message"] = "gone";
            response.Headers["grpc-status-details-bin"] = "/////w";
        });

        failure.Status.ToString().ShouldBe("NotFound: gone");
        failure.Status.Details.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0x8, StatusCode.Cancelled)]
    [InlineData(0x7, StatusCode.Unavailable)]
    [InlineData(0xb, StatusCode.ResourceExhausted)]
    [InlineData(0x2, StatusCode.Internal)]
    public async Task Answer_Reset_IsMappedByItsCode(int reset, StatusCode code)
    {
        await using var server = await HttpServer.StartAsync(context =>
        {
            context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpResetFeature>()!.Reset(reset);
            return Task.CompletedTask;
        });
        using var channel = new GrpcChannel(server.Address);

        var failure = await Should.ThrowAsync<RpcException>(channel.UnaryAsync(ResourceProviderMethods.Invoke, new InvokeRequest()));

        failure.StatusCode.ShouldBe(code);
    }

    private static async Task<RpcException> FailureOf(Action<Microsoft.AspNetCore.Http.HttpResponse> answer)
    {
        await using var server = await HttpServer.StartAsync(context =>
        {
            answer(context.Response);
            return Task.CompletedTask;
        });
        using var channel = new GrpcChannel(server.Address);
        return await Should.ThrowAsync<RpcException>(channel.UnaryAsync(ResourceProviderMethods.Invoke, new InvokeRequest()));
    }
}
