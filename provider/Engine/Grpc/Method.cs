using Google.Protobuf;

namespace Sandboxes.Engine.Grpc;

/// <summary>One method of a service: its address and the types of its messages.</summary>
/// <param name="Service">The service's full name, such as <c>pulumirpc.Engine</c>.</param>
/// <param name="Name">The method's name.</param>
/// <param name="RequestParser">Reads requests.</param>
/// <param name="ResponseParser">Reads responses.</param>
public sealed record Method<TRequest, TResponse>(
    string Service, string Name, MessageParser<TRequest> RequestParser, MessageParser<TResponse> ResponseParser)
    where TRequest : IMessage<TRequest>
    where TResponse : IMessage<TResponse>
{
    /// <summary>The path of the HTTP request: <c>/service/name</c>.</summary>
    public string FullName { get; } = $"/{Service}/{Name}";
}
