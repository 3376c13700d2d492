using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Something the engine keeps in the stack's state.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;

    private protected Resource(string type, string name, ResourceArgs args, ResourceOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        _type = type;
        _name = name;

        // The outputs stand before anybody else can see this resource.
        Slots = OutputSlots.Fill(this);
        var run = Deployment.RequireRun();
        Parent = options.Parent ?? run.Stack;
        Protect = options.Protect ?? Parent?.Protect;
        Providers = ProviderChoice.ForChildren(this, options);
        Provider = ProviderChoice.For(this, options);
        Parent?.Children.Enqueue(this);
        run.Tasks.Add(run.Registration.CompleteAsync(this, args, options));
    }

    /// <summary>A resource of which only the URN is known: what a dependency in an answer names.</summary>
    private protected Resource(string urn)
    {
        _type = "";
        _name = "";
        Slots = ImmutableDictionary<string, IOutputSlot>.Empty;
        Providers = ImmutableDictionary<string, ProviderResource>.Empty;
        Urn = Output.Create(urn);
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal ImmutableDictionary<string, IOutputSlot> Slots { get; }

    internal System.Collections.Concurrent.ConcurrentQueue<Resource> Children { get; } = new();

    internal Resource? Parent { get; }

    internal bool? Protect { get; }

    /// <summary>The provider that manages this resource; null means the package's default.</summary>
    internal ProviderResource? Provider { get; }

    /// <summary>The providers that resources under this one use, by package.</summary>
    internal ImmutableDictionary<string, ProviderResource> Providers { get; }

    // Methods and not properties, so that they cannot collide with the outputs of a derived class.
    public string GetResourceType() => _type;

    public string GetResourceName() => _name;
}
