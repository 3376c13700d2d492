using System.Text.Json.Nodes;

namespace Sandboxd.Routes;

/// <summary>A request that is refused: the status and body of the answer.</summary>
internal sealed class ApiException(int status, JsonObject body) : Exception($"{status} {body.ToJsonString()}")
{
    public int Status => status;

    public JsonObject Body => body;

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
