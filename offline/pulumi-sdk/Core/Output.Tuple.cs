namespace Pulumi;

// Each tuple waits for all of its parts, as All does; the types differ.
public static partial class Output
{
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) =>
        Tuple(item1.ToOutput(), item2.ToOutput());

    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) =>
        new(GatherAsync(item1, item2));

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        Tuple(Tuple(item1, item2), item3).Apply(t => (t.Item1.Item1, t.Item1.Item2, t.Item2));

    private static async Task<OutputData<(T1, T2)>> GatherAsync<T1, T2>(Output<T1> item1, Output<T2> item2)
    {
        var data1 = await item1.DataTask.ConfigureAwait(false);
        var data2 = await item2.DataTask.ConfigureAwait(false);
        return OutputData<(T1, T2)>.Known((data1.Value, data2.Value)).After(data1).After(data2);
    }
}
