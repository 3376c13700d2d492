using Sandboxes.Engine.Values;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Tests;

/// <summary>Makes states and bags for tests.</summary>
internal static class States
{
    public const string Prefix = "urn:pulumi:dev::trace::";

    public static ResourceState Custom(string name, params string[] dependencies) => new()
    {
        Urn = Urn(name),
        Type = "pkg:index:Thing",
        Custom = true,
        Id = "id-" + name,
        Dependencies = [.. dependencies.Select(Urn)],
    };

    public static string Urn(string name) => $"{Prefix}pkg:index:Thing::{name}";

    public static PropertyMap Bag(params (string Key, PropertyValue Value)[] entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    public static PropertyValue Map(params (string Key, PropertyValue Value)[] entries) => new PropertyValue.Map(Bag(entries));

    public static PropertyValue Text(string text) => PropertyValue.Of(text);
}
