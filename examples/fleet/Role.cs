using System.Text.Json.Serialization;

namespace Fleet;

/// <summary>One entry of the configuration <c>fleet:roles</c>.</summary>
internal sealed class Role
{
    [JsonPropertyName("count")]
    public int Count { get; init; } = 1;

    [JsonPropertyName("image")]
    public required string Image { get; init; }

    /// <summary>What runs in the sandbox. Without one it stays idle, ready for commands.</summary>
    [JsonPropertyName("startCommand")]
    public string? StartCommand { get; init; }

    /// <summary>Minutes after which a sandbox ends by itself.</summary>
    [JsonPropertyName("timeoutMinutes")]
    public int TimeoutMinutes { get; init; } = 60;

    [JsonPropertyName("environmentVars")]
    public Dictionary<string, string> EnvironmentVars { get; init; } = [];
}
