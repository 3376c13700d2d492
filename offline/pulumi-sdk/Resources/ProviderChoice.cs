using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Which provider manages a resource: its own option, else its nearest parent's for that package.</summary>
internal static class ProviderChoice
{
    public static ProviderResource? For(Resource resource, ResourceOptions options)
    {
        if (resource is not CustomResource)
            return null;
        return options.Provider ?? For(resource.GetResourceType(), resource.Parent);
    }

    /// <summary>The provider that <paramref name="parent"/> hands to things with <paramref name="token"/>.</summary>
    public static ProviderResource? For(string token, Resource? parent) =>
        Package(token) is { } package && parent is not null ? parent.Providers.GetValueOrDefault(package) : null;

    public static ImmutableDictionary<string, ProviderResource> ForChildren(Resource resource, ResourceOptions options)
    {
        var providers = resource.Parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (options is ComponentResourceOptions component)
            providers = providers.SetItems(component.Providers.Select(provider => KeyValuePair.Create(provider.Package, provider)));
        if (options.Provider is { } own && Package(resource.GetResourceType()) is { } package)
            providers = providers.SetItem(resource is CustomResource ? package : own.Package, own);
        return providers;
    }

    private static string? Package(string token) => token.Split(':') is [var package, _, _] ? package : null;
}
