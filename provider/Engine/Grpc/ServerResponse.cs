using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Sandboxes.Engine.Grpc;

/// <summary>The HTTP side of an answer: its status, its headers and the trailers that end it.</summary>
internal sealed class ServerResponse(IFeatureCollection features)
{
    private readonly IHttpResponseFeature _response = features.GetRequiredFeature<IHttpResponseFeature>();

    /// <summary>Answers what is no gRPC request: nobody there would read a gRPC status.</summary>
    public void RefuseAsHttp(int code)
    {
        _response.StatusCode = code;
        if (code == StatusCodes.Status405MethodNotAllowed)
            _response.Headers.Allow = HttpMethods.Post;
    }

    /// <summary>Sets the headers of every gRPC answer.</summary>
    public void Start()
    {
        _response.StatusCode = StatusCodes.Status200OK;
        _response.Headers.ContentType = GrpcProtocol.ContentType;
    }

    /// <summary>Ends the call: in trailers when messages went before, else in the headers, which are then all there is.</summary>
    public void End(Status status, bool trailers)
    {
        var target = trailers && features.Get<IHttpResponseTrailersFeature>() is { } feature ? feature.Trailers : _response.Headers;
        if (target.IsReadOnly)
            return;
        target[GrpcProtocol.StatusHeader] = Code(status.StatusCode);
        if (status.StatusCode == StatusCode.Unimplemented)
            target[GrpcProtocol.AcceptEncodingHeader] = GrpcProtocol.Identity;
        if (status.Detail.Length > 0)
            target[GrpcProtocol.MessageHeader] = PercentEncoding.Encode(status.Detail);
        if (status.Details.Count > 0)
            target[GrpcProtocol.DetailsHeader] = StatusDetails.Encode(status);
    }

    private static string Code(StatusCode code) => code == StatusCode.OK ? "0" : ((int)code).ToString();
}
