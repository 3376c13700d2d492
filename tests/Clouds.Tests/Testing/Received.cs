using System.Text;
using System.Text.Json.Nodes;

namespace Sandboxes.Clouds.Tests.Testing;

/// <summary>A request as the scripted server saw it.</summary>
internal sealed record Received(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body, string Protocol)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body)!;
}
