using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Parts.CommandProperties;

namespace Sandboxes.Resources.Command;

/// <summary>Decides what an update runs.</summary>
internal static class CommandChanges
{
    private static readonly string[] _running = [CommandLines.Create, WorkingDir, EnvironmentVars, User];

    /// <summary>From the inputs before and now; whether a value is secret makes no difference.</summary>
    public static CommandChange Between(PropertyMap old, PropertyMap news) =>
        _running.All(name => Same(old.Find(name), news.Find(name))) ? CommandChange.OnlyLaterSteps : CommandChange.Run;

    private static bool Same(PropertyValue? old, PropertyValue? now) => (Meaning(old), Meaning(now)) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        var (one, other) => one.Equals(other),
    };

    /// <summary>An empty map is none.</summary>
    private static PropertyValue? Meaning(PropertyValue? value) =>
        value is null || Plain.Of(value) is var plain && plain is PropertyValue.Null or PropertyValue.Map { Entries.Count: 0 } ? null : Plain.Of(value);
}
