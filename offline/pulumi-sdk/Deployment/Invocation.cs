using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumirpc;
using Sandboxes.Engine.Values;

namespace Pulumi;

/// <summary>Calls a provider's function.</summary>
internal sealed class Invocation(DeploymentRun run)
{
    /// <summary>Calls now; the arguments are plain.</summary>
    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        var arguments = await new InputSerializer().SerializeAsync(token, args).ConfigureAwait(false);
        var result = await CallAsync<T>(token, arguments, options, []).ConfigureAwait(false);
        return result.Value;
    }

    /// <summary>Calls once everything in the arguments is known. Until then the result is unknown, and no call is made.</summary>
    public async Task<OutputData<T>> InvokeOutputAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        var serializer = new InputSerializer();
        var arguments = await serializer.SerializeAsync(token, args).ConfigureAwait(false);
        if (options is InvokeOutputOptions { DependsOn: var dependsOn })
            serializer.Dependencies.UnionWith(await dependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false));
        var resources = serializer.Dependencies.ToImmutableHashSet();
        if (ContainsUnknown(arguments) || !await AllExistAsync(resources).ConfigureAwait(false))
            return new OutputData<T>(resources, default!, IsKnown: false, IsSecret: false);
        return await CallAsync<T>(token, arguments, options, resources).ConfigureAwait(false);
    }

    private async Task<OutputData<T>> CallAsync<T>(string token, PropertyValue arguments, InvokeOptions? options, ImmutableHashSet<Resource> resources)
    {
        var provider = options?.Provider ?? ProviderChoice.For(token, options?.Parent);
        var response = await run.Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = token,
            Args = PropertyCodec.Write(((PropertyValue.Map)arguments).Entries),
            Provider = provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false),
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
            AcceptResources = true,
        }).ConfigureAwait(false);
        if (response.Failures.Count > 0)
            throw new RunException($"Invoke of '{token}' failed: {string.Join("; ", response.Failures.Select(failure => $"{failure.Reason} ({failure.Property})"))}");

        var result = new PropertyValue.Map(response.Return is null ? PropertyMap.Empty : PropertyCodec.Read(response.Return));
        var data = OutputReader.Read(result, typeof(T), token, resources, warning => run.Log.WriteAsync(LogSeverity.Warning, warning));
        return new OutputData<T>(data.Resources, (T)data.Value!, data.IsKnown, data.IsSecret);
    }

    private static async Task<bool> AllExistAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources.OfType<CustomResource>().Where(resource => resource is not DependencyResource))
        {
            var id = await resource.Id.DataTask.ConfigureAwait(false);
            if (!id.IsKnown)
                return false;
        }

        return true;
    }

    private static bool ContainsUnknown(PropertyValue value) => value.Unwrapped switch
    {
        PropertyValue.Unknown => true,
        PropertyValue.List list => list.Items.Any(ContainsUnknown),
        PropertyValue.Map map => map.Entries.Values.Any(ContainsUnknown),
        _ => false,
    };
}
