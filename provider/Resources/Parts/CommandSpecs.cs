using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Parts.CommandProperties;

namespace Sandboxes.Resources.Parts;

/// <summary>Makes the cloud's command from properties.</summary>
internal static class CommandSpecs
{
    /// <summary>Seconds, where a program says nothing.</summary>
    public const int DefaultSeconds = 300;

    public static CommandSpec Of(PropertyMap inputs, string line, TimeSpan? custom = null) => new(line, Limit(inputs, custom))
    {
        WorkingDir = inputs.Text(WorkingDir) is { Length: > 0 } directory ? directory : null,
        Environment = inputs.TextMap(EnvironmentVars) ?? new Dictionary<string, string>(),
        User = inputs.Text(User) is { Length: > 0 } user ? user : null,
    };

    /// <summary>Whole seconds: the property's, or fewer where <c>customTimeouts</c> gives fewer.</summary>
    private static TimeSpan Limit(PropertyMap inputs, TimeSpan? custom)
    {
        var seconds = inputs.Integer(TimeoutSeconds) ?? DefaultSeconds;
        return TimeSpan.FromSeconds(custom is { } most ? Math.Clamp((int)Math.Min(Math.Ceiling(most.TotalSeconds), 900), 1, seconds) : seconds);
    }
}
