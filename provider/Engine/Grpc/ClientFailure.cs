using System.Net;
using System.Net.Http.Headers;

namespace Sandboxes.Engine.Grpc;

/// <summary>What a status is made of on the client's side: trailers, HTTP codes, broken connections.</summary>
internal static class ClientFailure
{
    /// <summary>The status for an answer that is no gRPC answer; null when it is one. The mapping of codes is gRPC's own.</summary>
    public static Status? OfHttp(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.OK)
        {
            return response.Content.Headers.ContentType?.MediaType?.StartsWith(GrpcProtocol.ContentType, StringComparison.Ordinal) == true
                ? null
                : new Status(StatusCode.Unknown, $"The answer is no gRPC answer: its content type is {response.Content.Headers.ContentType}.");
        }

        return new Status(CodeOf(response.StatusCode), $"The server answered HTTP {(int)response.StatusCode} instead of a gRPC status.");
    }

    /// <summary>The status that ends an answer, in its trailers or, when there is nothing else, in its headers.</summary>
    public static Status StatusOf(HttpResponseMessage response)
    {
        var headers = response.TrailingHeaders.Contains(GrpcProtocol.StatusHeader) ? response.TrailingHeaders : (HttpHeaders)response.Headers;
        if (!int.TryParse(Value(headers, GrpcProtocol.StatusHeader), out var code))
            return new Status(StatusCode.Internal, "The answer ended without a gRPC status.");
        return new Status(
            code is >= 0 and <= (int)StatusCode.Unauthenticated ? (StatusCode)code : StatusCode.Unknown,
            PercentEncoding.Decode(Value(headers, GrpcProtocol.MessageHeader)),
            StatusDetails.Decode(Value(headers, GrpcProtocol.DetailsHeader)));
    }

    /// <summary>The status for an exception while the call ran.</summary>
    public static Status StatusOf(Exception failure, bool deadlinePassed, bool cancelled)
    {
        if (cancelled)
            return new Status(StatusCode.Cancelled, "The call was cancelled by its caller.");
        if (deadlinePassed)
            return new Status(StatusCode.DeadlineExceeded, "The deadline of the call passed.");
        return failure.GetBaseException() is HttpProtocolException reset
            ? new Status(CodeOf(reset.ErrorCode), $"The server reset the call: {reset.Message}")
            : new Status(StatusCode.Unavailable, $"The server cannot be reached: {failure.GetBaseException().Message}");
    }

    private static string Value(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : "";

    private static StatusCode CodeOf(HttpStatusCode code) => code switch
    {
        HttpStatusCode.BadRequest => StatusCode.Internal,
        HttpStatusCode.Unauthorized => StatusCode.Unauthenticated,
        HttpStatusCode.Forbidden => StatusCode.PermissionDenied,
        HttpStatusCode.NotFound => StatusCode.Unimplemented,
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => StatusCode.Unavailable,
        _ => StatusCode.Unknown,
    };

    // The error codes of HTTP/2, section 7 of RFC 9113.
    private static StatusCode CodeOf(long http2Error) => http2Error switch
    {
        0x7 => StatusCode.Unavailable,
        0x8 => StatusCode.Cancelled,
        0xb => StatusCode.ResourceExhausted,
        0xc => StatusCode.PermissionDenied,
        _ => StatusCode.Internal,
    };
}
