using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes outputs from values and from other outputs.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => Of(OutputData<T>.Known(value));

    public static Output<T> Create<T>(Task<T> value) => new(FromTaskAsync(value));

    public static Output<T> CreateSecret<T>(T value) => Of(OutputData<T>.Known(value) with { IsSecret = true });

    public static Output<T> CreateSecret<T>(Task<T> value) => CreateSecret(Create(value));

    public static Output<T> CreateSecret<T>(Output<T> value) => Marked(value, isSecret: true);

    public static Output<T> Unsecret<T>(Output<T> output) => Marked(output, isSecret: false);

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.DataTask.ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => All(inputs.Select(input => input.ToOutput()));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All((IEnumerable<Output<T>>)outputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
    {
        var all = outputs.ToImmutableArray();
        return new Output<ImmutableArray<T>>(GatherAsync());

        async Task<OutputData<ImmutableArray<T>>> GatherAsync()
        {
            var values = ImmutableArray.CreateBuilder<T>(all.Length);
            var gathered = OutputData<ImmutableArray<T>>.Known([]);
            foreach (var data in await Task.WhenAll(all.Select(output => output.DataTask)).ConfigureAwait(false))
            {
                values.Add(data.Value);
                gathered = gathered.After(data);
            }

            return gathered with { Value = values.MoveToImmutable() };
        }
    }

    public static Output<string> Format(FormattableString formattableString)
    {
        var arguments = formattableString.GetArguments().Select(argument => argument switch
        {
            IInput input => Untyped(input.ToUntypedOutput()),
            IOutput output => Untyped(output),
            _ => Create(argument),
        });
        return All(arguments).Apply(values =>
            string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));
    }

    internal static Output<T> Of<T>(OutputData<T> data) => new(Task.FromResult(data));

    private static Output<object?> Untyped(IOutput output) => new(output.GetDataAsync());

    private static async Task<OutputData<T>> FromTaskAsync<T>(Task<T> value) =>
        OutputData<T>.Known(await value.ConfigureAwait(false));

    private static Output<T> Marked<T>(Output<T> output, bool isSecret)
    {
        return new Output<T>(MarkAsync());

        async Task<OutputData<T>> MarkAsync() => await output.DataTask.ConfigureAwait(false) with { IsSecret = isSecret };
    }
}
