namespace Pulumi;

/// <summary>A value that may come later: with the resources it depends on, whether it is known, and whether it is secret.</summary>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> dataTask)
    {
        DataTask = dataTask;
        // An output that fails fails the program, also when nobody reads it.
        Deployment.CurrentRun?.Tasks.Add(dataTask);
    }

    internal Task<OutputData<T>> DataTask { get; }

    public Output<U> Apply<U>(Func<T, U> func) => Then(value => Task.FromResult(OutputData<U>.Known(func(value))));

    public Output<U> Apply<U>(Func<T, Task<U>> func) =>
        Then(async value => OutputData<U>.Known(await func(value).ConfigureAwait(false)));

    public Output<U> Apply<U>(Func<T, Input<U>?> func) => Then(value => func(value).ToOutput().DataTask);

    public Output<U> Apply<U>(Func<T, Output<U>?> func) => Then(value => (func(value) ?? Output.Create(default(U)!)).DataTask);

    public override string ToString() =>
        "An output has no text of its own yet. Write Output.Format($\"...\") or output.Apply(value => ...) to make text from it.";

    async Task<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await DataTask.ConfigureAwait(false);
        return new OutputData<object?>(data.Resources, data.Value, data.IsKnown, data.IsSecret);
    }

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    private Output<U> Then<U>(Func<T, Task<OutputData<U>>> func)
    {
        return new Output<U>(RunAsync());

        async Task<OutputData<U>> RunAsync()
        {
            var source = await DataTask.ConfigureAwait(false);
            if (!source.IsKnown)
                return new OutputData<U>(source.Resources, default!, IsKnown: false, source.IsSecret);

            var result = await func(source.Value).ConfigureAwait(false);
            return result.After(source);
        }
    }
}
