using System.Collections.Immutable;

namespace Pulumi;

/// <inheritdoc cref="IOutputSlot"/>
internal sealed class OutputSlot<T> : IOutputSlot
{
    private readonly TaskCompletionSource<OutputData<T>> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ImmutableHashSet<Resource> _resource;

    public OutputSlot(Resource resource)
    {
        _resource = [resource];
        Output = new Output<T>(_completion.Task);
    }

    public Type TargetType => typeof(T);

    public IOutput Output { get; }

    public void Set(OutputData<object?> data) => _completion.TrySetResult(
        new OutputData<T>(_resource.Union(data.Resources), data.Value is null ? default! : (T)data.Value, data.IsKnown, data.IsSecret));

    public void SetDefault(bool isKnown) => _completion.TrySetResult(new OutputData<T>(_resource, default!, isKnown, IsSecret: false));

    public void Fail(Exception error) => _completion.TrySetException(error);
}
