using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>The root of all resources. Its properties marked as outputs are the stack's outputs.</summary>
public class Stack : ComponentResource
{
    internal const string RootType = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(RootType, Deployment.RequireRun().RootName) => Deployment.RequireRun().Stack = this;

    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
        : this(options)
    {
        // Registered also when the program fails, as what it did so far.
        RegisterOutputs(Output.Create(Task.Run(program)));
    }

    /// <summary>Registers the values of the output properties, which the constructor has set by now.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var property in GetType().GetProperties().Where(property => property.DeclaringType?.IsSubclassOf(typeof(Stack)) == true))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is not { } attribute)
                continue;
            outputs[attribute.Name ?? property.Name] = property.GetValue(this)
                ?? throw new RunException($"The stack's output {property.Name} has no value. Set it in the constructor of {GetType().Name}.");
        }

        RegisterOutputs(Output.Create<IDictionary<string, object?>>(outputs.ToImmutable()));
    }
}
