using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumirpc;
using Sandboxes.Engine.Values;

namespace Pulumi;

/// <summary>Takes a resource to the engine and its answer back into the resource's outputs.</summary>
internal sealed class ResourceRegistration(DeploymentRun run)
{
    /// <summary>Registers or reads <paramref name="resource"/> and settles each of its outputs, whatever happens.</summary>
    public async Task CompleteAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        try
        {
            var answer = await AskAsync(resource, args, options).ConfigureAwait(false);
            Settle(resource, answer);
        }
        catch (Exception error)
        {
            // Whoever waits for an output of this resource learns why it will not come.
            foreach (var slot in resource.Slots.Values)
                slot.Fail(error);
            throw;
        }
    }

    public async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var values = await outputs.GetValueAsync(whenUnknown: ImmutableDictionary<string, object?>.Empty).ConfigureAwait(false);
        var serialized = await new InputSerializer().SerializeMapAsync("outputs", values).ConfigureAwait(false);
        await run.Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest
        {
            Urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false),
            Outputs = PropertyCodec.Write(((PropertyValue.Map)serialized).Entries),
        }).ConfigureAwait(false);
    }

    private async Task<ResourceAnswer> AskAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var prepared = await ResourcePreparation.PrepareAsync(resource, args, options).ConfigureAwait(false);
        var id = options.Id is null ? "" : await options.Id.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        if (id.Length > 0)
        {
            var read = await run.Monitor.ReadResourceAsync(ResourceRequests.Read(resource, id, options, prepared)).ConfigureAwait(false);
            return new ResourceAnswer(read.Urn, id, PropertyCodec.Read(read.Properties), NoDependencies, IsSettled: true);
        }

        var registered = await run.Monitor.RegisterResourceAsync(ResourceRequests.Register(resource, options, prepared)).ConfigureAwait(false);
        var dependencies = registered.PropertyDependencies.ToImmutableDictionary(
            entry => entry.Key, entry => entry.Value.Urns.Select(urn => (Resource)new DependencyResource(urn)).ToImmutableHashSet());
        return new ResourceAnswer(registered.Urn, registered.Id, PropertyCodec.Read(registered.Object), dependencies, registered.Result == Result.Success);
    }

    private void Settle(Resource resource, ResourceAnswer answer)
    {
        foreach (var (name, slot) in resource.Slots)
        {
            if (name == "urn")
                slot.Set(OutputData<object?>.Known(answer.Urn));
            else if (name == "id")
                slot.Set(OutputData<object?>.Known(answer.Id) with { IsKnown = answer.Id.Length > 0 });
            else if (answer.Properties.TryGetValue(name, out var value))
                slot.Set(OutputReader.Read(value, slot.TargetType, $"{resource.GetResourceName()}.{name}", answer.Dependencies.GetValueOrDefault(name, []), warning => Warn(resource, warning)));
            else
                // In a preview an absent property may still come; afterwards it is known to be absent.
                slot.SetDefault(isKnown: !run.Settings.IsDryRun && answer.IsSettled);
        }
    }

    private void Warn(Resource resource, string warning) => run.Log.WriteAsync(LogSeverity.Warning, warning, resource);

    private static ImmutableDictionary<string, ImmutableHashSet<Resource>> NoDependencies => ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty;
}
