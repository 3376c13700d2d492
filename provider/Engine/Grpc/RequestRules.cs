using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Sandboxes.Engine.Grpc;

/// <summary>What is refused before a handler runs, and how.</summary>
internal static class RequestRules
{
    // Timers do not reach further; nobody waits that long.
    private static readonly TimeSpan Forever = TimeSpan.FromDays(40);

    /// <summary>The HTTP status for what is no gRPC request at all; null when it is one.</summary>
    public static int? HttpRefusal(IHttpRequestFeature request)
    {
        if (!HttpMethods.IsPost(request.Method))
            return StatusCodes.Status405MethodNotAllowed;
        return IsGrpc(request.Headers.ContentType.ToString()) ? null : StatusCodes.Status415UnsupportedMediaType;
    }

    /// <summary>The gRPC status for a request that cannot be served; null when it can, with its method and timeout.</summary>
    public static Status? Refusal(
        IHttpRequestFeature request, Dictionary<string, ServerMethod> methods, out ServerMethod? method, out TimeSpan? timeout)
    {
        timeout = null;
        if (!methods.TryGetValue(request.Path, out method))
            return new Status(StatusCode.Unimplemented, $"There is no method {request.Path} here.");
        var encoding = request.Headers[GrpcProtocol.EncodingHeader].ToString();
        if (encoding.Length > 0 && !encoding.Equals(GrpcProtocol.Identity, StringComparison.OrdinalIgnoreCase))
            return new Status(StatusCode.Unimplemented, $"The encoding {encoding} is not supported; send identity.");
        var limit = request.Headers[GrpcProtocol.TimeoutHeader].ToString();
        if (limit.Length == 0)
            return null;
        if (!GrpcTimeout.TryParse(limit, out var parsed))
            return new Status(StatusCode.InvalidArgument, $"grpc-timeout {limit} is malformed; at most eight digits and a unit of H, M, S, m, u or n are accepted.");
        timeout = parsed < Forever ? parsed : null;
        return null;
    }

    private static bool IsGrpc(string contentType) =>
        contentType.StartsWith(GrpcProtocol.ContentType, StringComparison.OrdinalIgnoreCase)
        && (contentType.Length == GrpcProtocol.ContentType.Length || contentType[GrpcProtocol.ContentType.Length] is '+' or ';' or ' ');
}
