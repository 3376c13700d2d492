using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Sandboxes.Sandboxd.Tests;

/// <summary>An exposed port of a test's sandbox.</summary>
internal sealed record ExposedPort(string Id, string Url, int ExternalPort)
{
    public static ExposedPort Of(JsonObject answer) =>
        new((string)answer["exposure_id"]!, (string)answer["url"]!, (int?)answer["external_port"] ?? new Uri((string)answer["url"]!).Port);

    public async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", ExternalPort);
        return client;
    }
}
