using System.Net;

namespace Sandboxes.Engine.Tests.Grpc;

/// <summary>A body that is sent one byte at a time, each in its own frame.</summary>
internal sealed class TricklingContent(byte[] body) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        foreach (var octet in body)
        {
            await stream.WriteAsync(new[] { octet });
            await stream.FlushAsync();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
