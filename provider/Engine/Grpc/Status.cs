using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Sandboxes.Engine.Grpc;

/// <summary>How a call ended.</summary>
/// <param name="StatusCode">The class of the end.</param>
/// <param name="Detail">The message for people; empty for success.</param>
/// <param name="Details">Messages for programs, sent in <c>grpc-status-details-bin</c>.</param>
public sealed record Status(StatusCode StatusCode, string Detail, IReadOnlyList<Any> Details)
{
    /// <summary>Success.</summary>
    public static readonly Status DefaultSuccess = new(StatusCode.OK, "");

    /// <summary>A status without details.</summary>
    public Status(StatusCode statusCode, string detail)
        : this(statusCode, detail, [])
    {
    }

    /// <summary>The first detail of type <typeparamref name="T"/>, or null.</summary>
    public T? FindDetail<T>()
        where T : class, IMessage<T>, new()
    {
        foreach (var detail in Details)
        {
            if (detail.TryUnpack<T>(out var message))
                return message;
        }

        return null;
    }

    /// <summary>The code and the message.</summary>
    public override string ToString() => Detail.Length == 0 ? StatusCode.ToString() : $"{StatusCode}: {Detail}";
}
