using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;
using Sandboxes.Testing;

namespace Sandboxes.Resources.Tests.Fakes;

/// <summary>The provider as it is composed, over a cloud in memory, a clock that stands still and seeded chance.</summary>
internal sealed class World
{
    public const string Urn = "urn:pulumi:dev::shop::sandboxes:index:Sandbox::web";

    private static readonly PackageSchema _schema = ReadSchema();

    private readonly ProviderDefinition _definition;

    public World(PropertyMap? config = null)
    {
        _definition = SandboxesProvider.Define("0.1.0", ReadOnlyMemory<byte>.Empty, _ => Cloud, Time, new Random(7), OpenRemote);
        _definition.Configuration.Configure(config ?? PropertyMap.Empty);
    }

    public FakeCloud Cloud { get; } = new();

    public ManualTime Time { get; } = new();

    public FakeLog Log { get; } = new();

    /// <summary>What lies at addresses, by their text.</summary>
    public Dictionary<string, byte[]> Remote { get; } = new(StringComparer.Ordinal);

    public IResource Resource => _definition.Resources[0];

    public IResource Find(string token) => _definition.Resources.Single(resource => resource.Token == token);

    public static ResourceSchema SchemaOf(string token) => _schema.FindResource(token)!;

    public static ResourceSchema Schema => _schema.FindResource("sandboxes:index:Sandbox")!;

    public IFunction Function(string name) => _definition.Functions.Single(function => function.Token == "sandboxes:index:" + name);

    public static FunctionSchema FunctionSchema(string name) => _schema.FindFunction("sandboxes:index:" + name)!;

    public ResourceCall Call(TimeSpan? timeout = null, string urn = Urn) => new(urn, "web", timeout, Log);

    /// <summary>What the engine room does with a program's inputs; fails the test when they are refused.</summary>
    public PropertyMap Check(PropertyMap inputs)
    {
        var result = SchemaCheck.Run(Schema.Inputs, inputs);
        result.Failures.Concat(Resource.Check(result.Inputs)).ShouldBeEmpty();
        return result.Inputs;
    }

    public PropertyMap Check(params (string, object?)[] inputs) =>
        Check(Bag.Of([("name", "web"), ("image", "python:3.11-slim"), .. inputs]));

    public DiffResult Diff(PropertyMap oldInputs, PropertyMap oldState, PropertyMap news) =>
        SchemaDiff.Run(Schema, Resource.DiffRules, oldInputs, oldState, news);

    public Task<CreatedResource> Create(PropertyMap inputs, TimeSpan? timeout = null, CancellationToken stop = default) =>
        Run(() => Resource.CreateAsync(Call(timeout), inputs, stop));

    public Task<PropertyMap> Update(PropertyMap olds, PropertyMap oldState, PropertyMap news) =>
        Run(() => Resource.UpdateAsync(Call(), "box1", olds, oldState, news, default));

    public Task<FoundResource?> Read(PropertyMap? inputs, PropertyMap? state = null) =>
        Resource.ReadAsync(Call(), "box1", inputs, state ?? inputs, default);

    public Task Delete(TimeSpan? timeout = null) =>
        Run(async () =>
        {
            await Resource.DeleteAsync(Call(timeout), "box1", PropertyMap.Empty, default);
            return true;
        });

    /// <summary>
    /// Runs a step while the clock moves. Away from the test's own context, so that what waits for a timer goes on within it, and each
    /// moment of the manual clock is exact.
    /// </summary>
    public Task<T> Run<T>(Func<Task<T>> step) =>
        Task.Run(() => Time.RunAsync(step(), TimeSpan.FromMinutes(1), TimeSpan.FromHours(2)));

    private Task<Stream> OpenRemote(Uri address, CancellationToken cancel) => Remote.TryGetValue(address.ToString(), out var bytes)
        ? Task.FromResult<Stream>(new MemoryStream(bytes))
        : throw new CloudException(CloudErrorKind.NotFound, $"could not download {address}: 404 (not found).");

    private static PackageSchema ReadSchema()
    {
        using var stream = typeof(World).Assembly.GetManifestResourceStream("schema.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return PackageSchema.Parse(bytes);
    }
}
