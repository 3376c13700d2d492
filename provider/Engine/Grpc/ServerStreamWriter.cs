using Google.Protobuf;

namespace Sandboxes.Engine.Grpc;

/// <summary>Frames each message and flushes it.</summary>
internal sealed class ServerStreamWriter<T>(ServerCallContext context) : IServerStreamWriter<T>
    where T : IMessage<T>
{
    public async Task WriteAsync(T message, CancellationToken cancel = default)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var writer = context.Writer();
        MessageFrame.Write(writer, message);
        await writer.FlushAsync(cancel);
    }
}
