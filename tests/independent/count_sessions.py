#!/usr/bin/env python3
"""An independent count of coding-agent sessions (Claude Code, Codex CLI).

Written from docs/guide/what-counts.md and the files themselves, without a look at Hone's source, so that two programs
written apart can be compared. Standard library only, Python 3.9 or newer. Reads; writes nothing but its answer.

    python3 count_sessions.py PATH... [--per-session] [--files]

PATH is a file or a folder (every file in it is looked at; what it is, its content says, not its name). The answer is JSON.
Two options re-count under the other reading of a sentence that can be read two ways:
    --no-progress      leave out sub-agent messages inside Claude Code's `progress` lines (agent_progress)
    --end-event-wins   Codex: exec_command_end decides even for a call that returned while its command still ran
"""
from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import re
import sys
import zlib
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Set, Tuple

CLAUDE, CODEX, UNKNOWN = "claude-code", "codex", "unknown"
CLAUDE_TYPES = set((
    "user assistant system summary progress attachment file-history-snapshot file-history-delta queue-operation permission-mode "
    "last-prompt mode bridge-session ai-title custom-title agent-name pr-link").split())
CODEX_TYPES = set((
    "session_meta turn_context response_item event_msg compacted world_state inter_agent_communication "
    "inter_agent_communication_metadata").split())
CODEX_CALLS = {"function_call", "custom_tool_call", "local_shell_call"}
CODEX_OUTPUTS = {"function_call_output", "custom_tool_call_output"}
TOKENS = ("tokens_input", "tokens_cache_read", "tokens_cache_write", "tokens_output", "tokens_reasoning")
FIGURES = ("tool_calls", "failures", "timeouts", "rejections", "cancellations", "interruptions", "no_result", "successes",
           *TOKENS, "inferences")
STATUSES = {"success": "successes", "rejected": "rejections", "cancelled": "cancellations", "interrupted": "interruptions",
            "failure": "failures", "timeout": "failures", None: "no_result"}
Key = Tuple[Any, ...]
Lines = List[Tuple[int, Dict[str, Any]]]
UNIQUE_LENGTH = 20  # a shorter id is not unique in the world: it counts once per session


@dataclass
class Session:
    agent: str
    id: str
    parent: Optional[str]
    sub_agent: bool
    started: str


@dataclass
class Call:
    name: Optional[str] = None
    sessions: Set[str] = field(default_factory=set)
    outcome: Optional[Tuple[str, str, bool]] = None  # timestamp, status, the output itself says how it ended
    declined: bool = False

    def answer(self, at: str, status: str, says: bool) -> None:
        if self.outcome is None or at < self.outcome[0]:  # the first answer is the one the agent worked with
            self.outcome = (at, status, says)

    def status(self, end: Dict[str, Any], end_event_wins: bool) -> Optional[str]:
        """`end`: the payload of exec_command_end or patch_apply_end, where there is one."""
        if self.declined or end.get("status") == "declined":
            return "rejected"
        status, says = self.outcome[1:] if self.outcome else (None, False)
        if status in (None, "success"):
            code = 1 if end.get("success") is False else integer(end.get("exit_code"))
            if code is not None and (end_event_wins or not says or "success" in end):
                return "failure" if code else "success"
        return status


def text_of(content: Any) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "\n".join(b["text"] for b in content if isinstance(b, dict) and isinstance(b.get("text"), str))
    return ""


def integer(value: Any) -> Optional[int]:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def number(value: Any) -> int:
    return max(0, integer(value) or 0)


def identity(agent: str, session: str, some_id: str) -> Key:
    return (agent, some_id) if len(some_id) >= UNIQUE_LENGTH else (agent, session, some_id)


def zero() -> Dict[str, Any]:
    return {**dict.fromkeys(FIGURES, 0), "calls_by_tool": Counter(), "failures_by_tool": Counter()}


def string(o: Dict[str, Any], key: str) -> Optional[str]:
    return o[key] if isinstance(o.get(key), str) else None


def refuse(constant: str) -> None:
    raise ValueError(constant + " is no JSON")


def uuid7_time(value: Any) -> Optional[int]:
    """Milliseconds in a UUIDv7, or None when it is no such id."""
    m = re.fullmatch(r"([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", str(value).lower())
    return int(m[1] + m[2], 16) if m else None


def claude_status(block: Dict[str, Any], extra: Any) -> str:
    text = text_of(block.get("content")).strip()
    error = block.get("is_error") is True
    plain = re.sub(r"^<tool_use_error>|</tool_use_error>$", "", text).strip()
    if error and plain.startswith(("The user doesn't want to proceed with this tool use",
                                   "The user doesn't want to take this action right now")) or extra == "User rejected tool use":
        return "rejected"
    if error and (plain == "Sibling tool call errored" or plain.startswith("Cancelled: parallel tool call")):
        return "cancelled"
    if isinstance(extra, dict) and extra.get("interrupted") is True or plain.startswith("[Request interrupted by user"):
        return "interrupted"
    if error and re.search(r"^\s*Command timed out after", "\n".join(plain.split("\n")[:3]), re.M):
        return "timeout"
    return "failure" if error else "success"


def codex_outcome(name: Optional[str], output: Any) -> Tuple[str, bool]:
    """Status of one output, and whether its text says how the command ended (a code, or that it still runs)."""
    success: Any = None
    if isinstance(output, dict):  # {content, success} of old versions
        success, output = output.get("success"), output.get("content")
    text, code, running = text_of(output), None, False
    body = text
    if text.startswith("{"):
        try:
            inner = json.loads(text)
            if isinstance(inner.get("metadata"), dict) and "output" in inner:
                code, body = integer(inner["metadata"].get("exit_code")), text_of(inner["output"])
        except (ValueError, RecursionError):
            pass
    elif re.match(r"Command: |Chunk ID: |Exit code: |Wall time|Process exited|Script (completed|failed|running|terminated)", text):
        # only what stands before "Output:" is Codex's; the same words further down are what a command printed
        head, _, body = text.partition("\nOutput:")
        if head.startswith("Command: "):
            head = re.split(r"\n(?=Chunk ID: |Wall time: |Exit code: )", head, maxsplit=1)[-1]
        m = re.search(r"^(?:Process exited with code|Exit code:) (-?\d+)", head, re.M)
        code = int(m[1]) if m else None
        running = code is None and bool(re.search(r"^(?:Process running with session|Script running with cell) ID", head, re.M))
        body = body or text
    says = code is not None or running
    start = body.lstrip()[:300]
    if code != 0 and not running:
        if "rejected by user" in start:
            return "rejected", True
        if start.startswith("aborted by user") or re.match(r"(Wall time.*\n)?aborted by user", text):
            return "interrupted", True
        if re.search(r"^(error: )?command timed out after", start, re.M | re.I):
            return "timeout", True
    if code or success is False or text.startswith((
            "apply_patch verification failed", "collab spawn failed", "failed to parse function arguments", "unsupported call",
            "Script failed", "%s failed" % (name or "exec_command"))):
        return "failure", True
    return "success", says


class Counting:
    def __init__(self, progress: bool, end_event_wins: bool) -> None:
        self.progress, self.end_event_wins = progress, end_event_wins
        self.sessions: Dict[str, Session] = {}
        self.calls: Dict[Key, Call] = {}
        self.ends: Dict[Key, Dict[str, Any]] = {}
        self.inferences: Dict[Key, Tuple[Set[str], Dict[str, int]]] = {}
        self.files: List[Dict[str, Any]] = []

    def session(self, agent: str, at: str, sid: str, parent: Optional[str], sub_agent: bool) -> str:
        session = self.sessions.setdefault(agent + ":" + sid, Session(agent, sid, parent, sub_agent, at))
        session.started = min(session.started, at)
        return agent + ":" + sid

    def call(self, agent: str, session: str, call_id: str) -> Call:
        call = self.calls.setdefault(identity(agent, session, call_id), Call())
        call.sessions.add(session)
        return call

    def read(self, path: str) -> None:
        data = b""
        try:
            with open(path, "rb") as f:
                data = f.read()
            data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        except (OSError, EOFError, zlib.error):
            pass  # unreadable: a file of no lines, or gzip in name only
        raw = data.split(b"\n")  # not splitlines(): U+2028 and friends are no line ends in JSON Lines
        if raw and not raw[-1]:
            raw.pop()
        lines: Lines = []
        bad: List[int] = []  # no JSON
        other: List[int] = []  # JSON, but no object
        for n, line in enumerate(raw, 1):
            try:
                value = json.loads(line.decode("utf-8-sig" if n == 1 else "utf-8"), parse_constant=refuse) if line.strip() else None
            except (ValueError, RecursionError):
                bad.append(n)
                continue
            if isinstance(value, dict):
                lines.append((n, value))
            elif line.strip():
                other.append(n)
        agent = recognise(lines)
        self.files.append({"path": path, "agent": agent, "lines": len(raw), "undecodable": len(bad),
                           "undecodable_lines": bad[:5] if agent == UNKNOWN else bad, "not_objects": other[:20]})
        {CLAUDE: self.claude, CODEX: self.codex, UNKNOWN: lambda _: None}[agent](lines)

    def claude(self, lines: Lines) -> None:
        named = next((o["sessionId"] for _, o in lines if string(o, "sessionId")), "")
        sid = named or "content-" + hashlib.sha256(json.dumps(lines[0][1]).encode()).hexdigest()
        for n, o in lines:
            sid = string(o, "sessionId") or sid  # a line without one goes with the line above
            kind, at = o.get("type"), str(o.get("timestamp") or "~")
            if kind in ("user", "assistant"):
                sub = o.get("isSidechain") is True
                self.claude_line(sid, str(o.get("agentId") or "") if sub else None, o, at, n)
            elif kind == "progress" and self.progress and isinstance(o.get("data"), dict):
                data = o["data"]
                inner = data.get("message")
                if data.get("type") == "agent_progress" and isinstance(inner, dict) and inner.get("type") in ("user", "assistant"):
                    self.claude_line(sid, str(data.get("agentId") or ""), inner, str(inner.get("timestamp") or at), n)

    def claude_line(self, sid: str, agent_id: Optional[str], o: Dict[str, Any], at: str, n: int) -> None:
        sub = agent_id is not None
        key = self.session(CLAUDE, at, sid + "/" + str(agent_id) if sub else sid, sid if sub else None, sub)
        message = o.get("message")
        if not isinstance(message, dict):
            return
        content = message.get("content")
        blocks = [b for b in content if isinstance(b, dict)] if isinstance(content, list) else []
        results = [b for b in blocks if b.get("type") == "tool_result" and string(b, "tool_use_id")]
        for b in blocks:
            if b.get("type") == "tool_use" and string(b, "id"):
                call = self.call(CLAUDE, key, b["id"])
                call.name = call.name or string(b, "name")
        for b in results:
            extra = o.get("toolUseResult") if len(results) == 1 else None  # of several results it cannot be said whose it is
            self.call(CLAUDE, key, b["tool_use_id"]).answer(at, claude_status(b, extra), True)
        usage = message.get("usage")
        if o["type"] != "assistant" or not isinstance(usage, dict) or message.get("model") == "<synthetic>":
            return
        rid = string(o, "requestId") or string(message, "id")
        ikey = identity(CLAUDE, key, rid) if rid else (CLAUDE, key, string(o, "uuid") or (at, n))
        sessions, tokens = self.inferences.setdefault(ikey, (set(), dict.fromkeys(TOKENS, 0)))
        sessions.add(key)
        fields = ("input_tokens", "cache_read_input_tokens", "cache_creation_input_tokens", "output_tokens")
        for name, its in zip(TOKENS, fields):
            tokens[name] = max(tokens[name], number(usage.get(its)))

    def codex(self, lines: Lines) -> None:
        first = lines[0][1]
        bare = "payload" not in first and "type" not in first
        metas = [o["payload"] for _, o in lines if o.get("type") == "session_meta" and isinstance(o.get("payload"), dict)]
        own = first if bare else (metas[0] if metas else {})
        thread = str(own.get("id") or "content-" + hashlib.sha1(json.dumps(first, sort_keys=True).encode()).hexdigest()[:12])
        source = own.get("source")
        sub = isinstance(source, dict) and "subagent" in source
        parent = own.get("parent_thread_id") or own.get("forked_from_id")
        key = self.session(CODEX, str(first.get("timestamp") or "~"), thread, parent if sub else None, sub)
        born, copied = uuid7_time(thread), False
        seen_copied: Set[Tuple[int, ...]] = set()
        searches: Counter = Counter()
        for _, o in lines:
            at = str(o.get("timestamp") or "~")
            kind, p = (string(o, "type"), o["payload"]) if "payload" in o else ("response_item", o)
            if not isinstance(p, dict) or kind not in CODEX_TYPES:
                continue
            what = string(p, "type")
            if kind == "session_meta":
                copied = copied or p.get("id") != own.get("id")
            elif kind == "turn_context" or what == "task_started":
                begun = uuid7_time(p.get("turn_id"))
                if born and begun:
                    copied = begun < born
                else:  # no ids to compare: a copy is written at once, so it bears the time of the first line
                    copied = copied and at[:19] <= str(first.get("timestamp"))[:19]
            if what == "token_count":
                self.codex_tokens(key, p.get("info"), copied, seen_copied)
            if copied:
                continue
            if kind == "response_item" and what == "web_search_call":  # no id: known by time, words and turn among equals
                search = "%s %s %s" % (key, at, json.dumps(p, sort_keys=True))
                searches[search] += 1
                call = self.call(CODEX, key, "%s #%d" % (search, searches[search]))
                call.name = "web_search"
                if p.get("status") in ("completed", "failed"):
                    call.answer(at, "success" if p["status"] == "completed" else "failure", True)
                continue
            call_id = string(p, "call_id") or (string(p, "id") if what == "local_shell_call" else None)
            if call_id is None:
                continue
            if kind == "response_item" and what in CODEX_CALLS:
                call = self.call(CODEX, key, call_id)
                call.name = call.name or string(p, "name") or ("local_shell" if what == "local_shell_call" else None)
                call.declined = call.declined or p.get("status") == "declined"
            elif kind == "response_item" and what in CODEX_OUTPUTS:
                call = self.call(CODEX, key, call_id)
                call.answer(at, *codex_outcome(call.name, p.get("output")))
            elif kind == "event_msg" and what in ("exec_command_end", "patch_apply_end"):
                # such an event ends a call, it makes none: the steps inside an `exec` script have ids of their own ("exec-…")
                self.ends.setdefault(identity(CODEX, key, call_id), p)

    def codex_tokens(self, key: str, info: Any, copied: bool, seen_copied: Set[Tuple[int, ...]]) -> None:
        if not isinstance(info, dict) or not isinstance(info.get("total_token_usage"), dict):
            return
        total, last = info["total_token_usage"], info.get("last_token_usage")
        ident = tuple(number(total.get(k)) for k in (
            "input_tokens", "cached_input_tokens", "output_tokens", "reasoning_output_tokens", "total_tokens"))
        if copied:
            seen_copied.add(ident)
        elif ident not in seen_copied and isinstance(last, dict):
            read, written = number(last.get("cached_input_tokens")), number(last.get("cache_write_input_tokens"))
            values = (max(0, number(last.get("input_tokens")) - read - written), read, written,
                      number(last.get("output_tokens")), number(last.get("reasoning_output_tokens")))
            self.inferences.setdefault((CODEX, key, ident), ({key}, dict(zip(TOKENS, values))))

    def owner(self, sessions: Set[str]) -> str:
        """Of a call that several sessions tell (a resumed or forked copy): the session that began first."""
        return min(sessions, key=lambda s: (self.sessions[s].started, s))

    def figures(self) -> Dict[str, Dict[str, Any]]:
        out = {key: zero() for key in self.sessions}
        for key, call in self.calls.items():
            f = out[self.owner(call.sessions)]
            status, name = call.status(self.ends.get(key, {}), self.end_event_wins), call.name or "(no name)"
            f["tool_calls"] += 1
            f["calls_by_tool"][name] += 1
            f[STATUSES[status]] += 1
            if status in ("failure", "timeout"):
                f["timeouts"] += status == "timeout"
                f["failures_by_tool"][name] += 1
        for sessions, tokens in self.inferences.values():
            f = out[self.owner(sessions)]
            f["inferences"] += 1
            for t in TOKENS:
                f[t] += tokens[t]
        return out

    def answer(self, per_session: bool, files: bool) -> Dict[str, Any]:
        by_session = self.figures()
        out: Dict[str, Any] = {}
        for agent in (CLAUDE, CODEX):
            mine = [k for k, s in self.sessions.items() if s.agent == agent]
            subs = sum(self.sessions[k].sub_agent for k in mine)
            out[agent] = {"sessions": len(mine) - subs, "sub_agent_sessions": subs, **zero()}
            for k in mine:
                for name, value in by_session[k].items():
                    out[agent][name] += value
        if per_session:
            out["per_session"] = [
                {"agent": s.agent, "session": s.id, "parent": s.parent, "sub_agent": s.sub_agent, **by_session[k]}
                for k, s in sorted(self.sessions.items())]
        return {**out, "files": self.files} if files else out


def recognise(lines: Lines) -> str:
    """Which agent wrote this, by content: the envelope of Codex, its old bare form, or the keys of Claude Code."""
    if not lines:
        return UNKNOWN
    if any(string(o, "type") in CODEX_TYPES and isinstance(o.get("payload"), dict) for _, o in lines[:50]):
        return CODEX
    if {"id", "timestamp", "instructions"} <= lines[0][1].keys() and "type" not in lines[0][1]:
        return CODEX
    typed = any(string(o, "type") in CLAUDE_TYPES and "payload" not in o
                and ("message" in o or o["type"] not in ("user", "assistant")) for _, o in lines)
    said = any(o.get("type") in ("user", "assistant") and "message" in o for _, o in lines[:50])
    keyed = any(string(o, k) for _, o in lines for k in ("sessionId", "uuid", "leafUuid"))
    return CLAUDE if typed and (said or keyed) else UNKNOWN


def main() -> None:
    parser = argparse.ArgumentParser(description="Count sessions of Claude Code and Codex, independently of Hone.")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    for option in ("--per-session", "--files", "--no-progress", "--end-event-wins"):
        parser.add_argument(option, action="store_true")
    a = parser.parse_args()
    counting = Counting(progress=not a.no_progress, end_event_wins=a.end_event_wins)
    for path in a.paths:
        if not os.path.exists(path):
            sys.exit("no such file or folder: " + path)
        inside = [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names]
        for file in [path] if os.path.isfile(path) else sorted(filter(os.path.isfile, inside)):
            counting.read(file)
    print(json.dumps(counting.answer(a.per_session, a.files), indent=1))


if __name__ == "__main__":
    main()
