using System.Globalization;
using Pulumirpc;
using Sandboxes.Engine.Values;

namespace Pulumi;

/// <summary>Writes the requests about a resource from what was prepared and from its options.</summary>
internal static class ResourceRequests
{
    public static RegisterResourceRequest Register(Resource resource, ResourceOptions options, PreparedResource prepared)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Custom = resource is CustomResource,
            Parent = prepared.ParentUrn,
            Provider = prepared.Provider,
            Object = PropertyCodec.Write(prepared.Inputs),
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            DeletedWith = prepared.DeletedWith,
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
        };
        request.Dependencies.AddRange(prepared.Dependencies);
        request.Aliases.AddRange(prepared.Aliases);
        request.IgnoreChanges.AddRange(options.IgnoreChanges);
        foreach (var (name, urns) in prepared.PropertyDependencies)
            request.PropertyDependencies[name] = new RegisterResourceRequest.Types.PropertyDependencies { Urns = { urns } };
        SetChoices(request, resource, options);
        return request;
    }

    public static ReadResourceRequest Read(Resource resource, string id, ResourceOptions options, PreparedResource prepared)
    {
        var request = new ReadResourceRequest
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = prepared.ParentUrn,
            Provider = prepared.Provider,
            Properties = PropertyCodec.Write(prepared.Inputs),
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = true,
        };
        request.Dependencies.AddRange(prepared.Dependencies);
        return request;
    }

    // What is only on the wire when the program said something.
    private static void SetChoices(RegisterResourceRequest request, Resource resource, ResourceOptions options)
    {
        if (resource.Protect is { } protect)
            request.Protect = protect;
        if (options.RetainOnDelete is { } retain)
            request.RetainOnDelete = retain;
        if (options.CustomTimeouts is { } timeouts)
        {
            request.CustomTimeouts = new RegisterResourceRequest.Types.CustomTimeouts
            {
                Create = Duration(timeouts.Create),
                Update = Duration(timeouts.Update),
                Delete = Duration(timeouts.Delete),
            };
        }

        if (options is not CustomResourceOptions custom)
            return;
        request.ImportId = custom.ImportId ?? "";
        request.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputs);
        request.ReplaceOnChanges.AddRange(custom.ReplaceOnChanges);
        request.DeleteBeforeReplaceDefined = custom.DeleteBeforeReplace is not null;
        request.DeleteBeforeReplace = custom.DeleteBeforeReplace ?? false;
    }

    // The engine parses durations as Go does; nanoseconds are exact for every tick.
    private static string Duration(TimeSpan? time) =>
        time is { } given ? string.Create(CultureInfo.InvariantCulture, $"{given.Ticks * TimeSpan.NanosecondsPerTick}ns") : "";
}
