using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A group of resources, made by the program itself and shown as one.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    private ComponentResource(string type, string name, ResourceArgs args, ComponentResourceOptions? options)
        : base(type, name, args, options ?? new ComponentResourceOptions())
    {
    }

    protected void RegisterOutputs() => RegisterOutputs(ImmutableDictionary<string, object?>.Empty);

    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        var run = Deployment.RequireRun();
        run.Tasks.Add(run.Registration.RegisterOutputsAsync(this, outputs));
    }
}
