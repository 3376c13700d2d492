using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>Turns what a program wants into the state entry it would have, before anything is checked or done.</summary>
internal static class WantedState
{
    public static ResourceState Of(Goal goal, string urn, ResourceState? parent) => new()
    {
        Urn = urn,
        Type = goal.Type,
        Custom = goal.Custom,
        Inputs = goal.Properties,
        Parent = goal.Parent,
        Protect = goal.Protect ?? parent?.Protect ?? false,
        Dependencies = [.. goal.Dependencies.Order(StringComparer.Ordinal)],
        Provider = goal.Provider,
        PropertyDependencies = goal.PropertyDependencies,
        AdditionalSecretOutputs = goal.AdditionalSecretOutputs,
        Timeouts = goal.Timeouts,
        ImportId = goal.ImportId,
        RetainOnDelete = goal.RetainOnDelete ?? parent?.RetainOnDelete ?? false,
        DeletedWith = goal.DeletedWith ?? parent?.DeletedWith,
        IgnoreChanges = goal.IgnoreChanges,
        ReplaceOnChanges = goal.ReplaceOnChanges,
    };
}
