namespace Sandboxes.Engine.Grpc;

/// <summary>Names and limits of gRPC over HTTP/2, as its protocol description has them.</summary>
internal static class GrpcProtocol
{
    /// <summary>The media type of every request and answer; a suffix such as <c>+proto</c> may follow.</summary>
    public const string ContentType = "application/grpc";

    /// <summary>Flag and length before each message.</summary>
    public const int PrefixLength = 5;

    /// <summary>The largest message read or sent, in bytes: what the Pulumi engine itself allows.</summary>
    public const int MaxMessageLength = 400 * 1024 * 1024;

    /// <summary>
    /// How deep messages may nest. One level of a property value is three messages, so this reads about 500 levels; the stack of a
    /// thread holds a multiple of it. Deeper ones are refused before they can overflow it.
    /// </summary>
    public const int MaxNesting = 1_500;

    public const string StatusHeader = "grpc-status";
    public const string MessageHeader = "grpc-message";
    public const string DetailsHeader = "grpc-status-details-bin";
    public const string TimeoutHeader = "grpc-timeout";
    public const string EncodingHeader = "grpc-encoding";
    public const string AcceptEncodingHeader = "grpc-accept-encoding";
    public const string Identity = "identity";
}
