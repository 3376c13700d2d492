using Google.Protobuf;

namespace Sandboxes.Engine.Grpc;

/// <summary>The form of <c>grpc-status-details-bin</c>: a <see cref="Google.Rpc.Status"/> in base64 without padding.</summary>
internal static class StatusDetails
{
    /// <summary>Writes the status with its details.</summary>
    public static string Encode(Status status)
    {
        var message = new Google.Rpc.Status { Code = (int)status.StatusCode, Message = ValidText.Of(status.Detail) };
        message.Details.AddRange(status.Details);
        return Convert.ToBase64String(message.ToByteArray()).TrimEnd('=');
    }

    /// <summary>Reads the details; none when the text is not what it should be, as the plain status still stands.</summary>
    public static IReadOnlyList<Google.Protobuf.WellKnownTypes.Any> Decode(string text)
    {
        var padded = text.TrimEnd('=');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        var octets = new byte[padded.Length];
        if (!Convert.TryFromBase64String(padded, octets, out var length))
            return [];
        try
        {
            return Google.Rpc.Status.Parser.ParseFrom(octets, 0, length).Details;
        }
        catch (InvalidProtocolBufferException)
        {
            return [];
        }
    }
}
