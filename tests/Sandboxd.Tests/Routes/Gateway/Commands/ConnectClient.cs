using System.Buffers.Binary;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Sandboxd.CommandSession;

namespace Sandboxes.Sandboxd.Tests.Routes.Gateway.Commands;

/// <summary>Speaks the Connect protocol as the service's SDK does.</summary>
internal static class ConnectClient
{
    private const string Service = "/command_session.CommandSession/";

    public static StartRequest Bash(string line) => new() { Command = new CommandSpec { Cmd = "/bin/bash", Args = { "-c", line } }, Stdin = false };

    /// <summary>Runs a stream to its end.</summary>
    public static async Task<ConnectResult> RunAsync(TestSandbox sandbox, IMessage request, string method = "Start", int? timeoutMs = null, string? token = null)
    {
        using var response = await OpenAsync(sandbox, request, method, timeoutMs, token);
        return await ConnectResult.ReadAsync(response);
    }

    /// <summary>Opens a stream and leaves reading it to the caller.</summary>
    public static async Task<HttpResponseMessage> OpenAsync(TestSandbox sandbox, IMessage request, string method = "Start", int? timeoutMs = null, string? token = null)
    {
        var payload = request.ToByteArray();
        var frame = new byte[5 + payload.Length];
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), (uint)payload.Length);
        payload.CopyTo(frame, 5);
        var content = new ByteArrayContent(frame);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/connect+proto");
        content.Headers.Add("Connect-Protocol-Version", "1");
        if (timeoutMs is { } milliseconds)
            content.Headers.Add("Connect-Timeout-Ms", $"{milliseconds}");
        return await sandbox.SendAsync(HttpMethod.Post, Service + method, content, token);
    }

    /// <summary>A single call.</summary>
    public static async Task<(int Status, byte[] Body)> CallAsync(TestSandbox sandbox, string method, IMessage request)
    {
        var content = new ByteArrayContent(request.ToByteArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/proto");
        using var response = await sandbox.SendAsync(HttpMethod.Post, Service + method, content);
        return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }

    internal sealed record ConnectResult(int Status, string Body, List<CommandSessionEvent> Events, string? ErrorCode)
    {
        public string Stdout => Text(data => data.Stdout);

        public string Stderr => Text(data => data.Stderr);

        public CommandSessionEvent.Types.End End => Events.Single(item => item.End is not null).End;

        public static async Task<ConnectResult> ReadAsync(HttpResponseMessage response)
        {
            var bytes = await response.Content.ReadAsByteArrayAsync();
            var events = new List<CommandSessionEvent>();
            if (response.Content.Headers.ContentType?.MediaType != "application/connect+proto")
                return new ConnectResult((int)response.StatusCode, Encoding.UTF8.GetString(bytes), events, null);
            for (var at = 0; at < bytes.Length;)
            {
                var length = (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 1));
                var payload = bytes.AsSpan(at + 5, length);
                if (bytes[at] == 2)
                    return new ConnectResult((int)response.StatusCode, Encoding.UTF8.GetString(payload), events, (string?)JsonNode.Parse(payload)!["error"]?["code"]);
                events.Add(StartResponse.Parser.ParseFrom(payload).Event);
                at += 5 + length;
            }

            throw new InvalidOperationException("the stream has no end record");
        }

        private string Text(Func<CommandSessionEvent.Types.Data, ByteString> part) =>
            Encoding.UTF8.GetString([.. Events.Where(item => item.Data is not null).SelectMany(item => part(item.Data))]);
    }
}
