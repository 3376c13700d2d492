using System.Buffers.Binary;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Sandboxd.CommandSession;
using Sandboxd.Routes.Gateway;
using Sandboxd.Routes.Gateway.Commands;

namespace Sandboxd.Client;

/// <summary>Runs a command in a virtual machine by the Connect stream, and writes its output as it comes.</summary>
internal static class CommandStream
{
    private const int HeadLength = 5;
    private const byte EndOfStream = 2;

    public static async Task<int> RunAsync(CloudClient client, string gateway, string token, string line, ClientOutput output)
    {
        var request = new StartRequest { Command = new CommandSpec { Cmd = "/bin/bash", Args = { "-c", line } }, Stdin = false };
        using var content = Framed(request);
        using var response = await client.OpenAsync(HttpMethod.Post, gateway + "/command_session.CommandSession/Start", content, token);
        await using var stream = await response.Content.ReadAsStreamAsync();
        int? exitCode = null;
        while (true)
        {
            var (flags, payload) = await ReadAsync(stream);
            if (flags == EndOfStream)
                return JsonNode.Parse(payload)?["error"] is { } error ? throw new ClientException($"the command did not end by itself: {error["code"]}: {error["message"]}") : exitCode ?? ClientCommands.Failed;
            var said = StartResponse.Parser.ParseFrom(payload).Event;
            exitCode = said.End?.ExitCode ?? exitCode;
            if (said.Data is { } data)
                await WriteAsync(data, output);
        }
    }

    private static async Task WriteAsync(CommandSessionEvent.Types.Data data, ClientOutput output)
    {
        await output.Out.WriteAsync(data.Stdout.Memory);
        await output.Error.WriteAsync(data.Stderr.Memory);
        await output.Out.FlushAsync();
        await output.Error.FlushAsync();
    }

    private static ByteArrayContent Framed(StartRequest request)
    {
        var payload = request.ToByteArray();
        var frame = new byte[HeadLength + payload.Length];
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), (uint)payload.Length);
        payload.CopyTo(frame, HeadLength);
        var content = new ByteArrayContent(frame);
        content.Headers.ContentType = new MediaTypeHeaderValue(CommandStreamRoutes.ContentType);
        content.Headers.Add("Connect-Protocol-Version", "1");
        content.Headers.Add("Connect-Timeout-Ms", $"{CommandLimits.LongestSeconds * 1000}");
        return content;
    }

    private static async Task<(byte Flags, byte[] Payload)> ReadAsync(Stream stream)
    {
        try
        {
            var head = new byte[HeadLength];
            await stream.ReadExactlyAsync(head);
            var payload = new byte[BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(1))];
            await stream.ReadExactlyAsync(payload);
            return (head[0], payload);
        }
        catch (IOException error)
        {
            throw new ClientException($"sandboxd hung up while the command ran: {error.Message}");
        }
    }
}
