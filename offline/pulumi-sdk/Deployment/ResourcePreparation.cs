using System.Collections.Immutable;
using Pulumi.Serialization;
using Sandboxes.Engine.Values;

namespace Pulumi;

/// <summary>Waits for everything that a resource refers to.</summary>
internal static class ResourcePreparation
{
    public static async Task<PreparedResource> PrepareAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var explicitDependencies = await options.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        var urns = await DependencyUrns.OfAsync(explicitDependencies).ConfigureAwait(false);
        var inputs = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        var byProperty = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (name, input) in args.ToDictionary())
        {
            var serializer = new InputSerializer();
            var value = await serializer.SerializeAsync($"{resource.GetResourceName()}.{name}", input).ConfigureAwait(false);
            if (value is PropertyValue.Null)
                continue;
            inputs[name] = value;
            byProperty[name] = [.. await DependencyUrns.OfAsync(serializer.Dependencies).ConfigureAwait(false)];
            urns = urns.Union(byProperty[name]);
        }

        return new PreparedResource(
            PropertyMap.Adopt(inputs),
            resource.Parent is { } parent ? await parent.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false) : "",
            resource.Provider is { } provider ? await provider.GetReferenceAsync().ConfigureAwait(false) : "",
            [.. urns],
            byProperty.ToImmutable(),
            await AliasSpecs.WriteAsync(options.Aliases).ConfigureAwait(false),
            options.DeletedWith is { } with ? await with.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false) : "");
    }
}
