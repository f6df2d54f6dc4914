using System.Text.Json;
using Hone.Learning;

namespace Hone.Cli.Reports;

/// <summary>Words that JSON answers are made of, each written the same way wherever it stands.</summary>
internal static class JsonWords
{
    extension(Utf8JsonWriter json)
    {
        /// <summary>A list of objects.</summary>
        public void List<T>(string name, IEnumerable<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (T item in items)
            {
                json.WriteStartObject();
                write(item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        /// <summary>An object.</summary>
        public void Object(string name, Action write)
        {
            json.WriteStartObject(name);
            write();
            json.WriteEndObject();
        }

        /// <summary>An instant as ISO 8601 in UTC; null where it is not known.</summary>
        public void Time(string name, DateTimeOffset? at)
        {
            if (at is { } known) json.WriteString(name, known.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
            else json.WriteNull(name);
        }

        /// <summary>A number; null where it is not known.</summary>
        public void Real(string name, double? value, int digits = 6)
        {
            if (value is { } known) json.WriteNumber(name, Math.Round(known, digits));
            else json.WriteNull(name);
        }

        /// <summary>A whole number; null where it is not known.</summary>
        public void Whole(string name, long? value)
        {
            if (value is { } known) json.WriteNumber(name, known);
            else json.WriteNull(name);
        }

        /// <summary>Calls by how they ended.</summary>
        public void Calls(CallCounts calls) => json.Object("calls", () =>
        {
            json.WriteNumber("total", calls.Calls);
            json.WriteNumber("success", calls.Successes);
            json.WriteNumber("failure", calls.Failures);
            json.WriteNumber("timeout", calls.Timeouts);
            json.WriteNumber("rejected", calls.Rejections);
            json.WriteNumber("cancelled", calls.Cancellations);
            json.WriteNumber("interrupted", calls.Interruptions);
            json.WriteNumber("no_result", calls.NoResult);
            json.Real("success_rate", calls.SuccessRate);
        });

        /// <summary>Tokens by how they were used.</summary>
        public void Tokens(TokenUse tokens) => json.Object("tokens", () =>
        {
            json.WriteNumber("total", tokens.Total);
            json.WriteNumber("input", tokens.Input);
            json.WriteNumber("cache_read", tokens.CacheRead);
            json.WriteNumber("cache_write", tokens.CacheWrite);
            json.WriteNumber("output", tokens.Output);
            json.WriteNumber("reasoning", tokens.Reasoning);
        });
    }
}
