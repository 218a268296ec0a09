#include "engine/preset/reader.h"

#include "engine/base/file.h"
#include "engine/base/text.h"

#include <lua.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <optional>

// Lua leaves a failing call by longjmp, which must not pass over a C++ object. Only two calls below can fail so, loading
// and running, and both are protected by Lua itself; they run with no frame of ours inside them but the two callbacks at
// the top, which own nothing. What walks the result afterwards uses only calls that the manual marks «–» (never raise),
// lua_next on a table that does not change, and lua_tolstring on what is a text already.

namespace likeness {

namespace {

void* allocate(void* userdata, void* old, std::size_t old_size, std::size_t size) {
    auto& used = *static_cast<std::size_t*>(userdata);
    if (!old) old_size = 0;  // Lua passes the kind of object here when there is nothing yet
    if (size == 0) {
        std::free(old);
        used -= old_size;
        return nullptr;
    }
    if (size > old_size && used - old_size + size > data_memory_bytes) return nullptr;
    void* now = std::realloc(old, size);
    if (now) used = used - old_size + size;
    return now;
}

// Raises for ever once the steps are used up; nothing in an empty state can catch it.
void out_of_steps(lua_State* lua, lua_Debug*) {
    lua_sethook(lua, out_of_steps, LUA_MASKCOUNT, 1);
    lua_pushnil(lua);
    lua_error(lua);
}

struct CloseState {
    void operator()(lua_State* lua) const { lua_close(lua); }
};

/// `:3: '}' expected` → the file's line 3, and the words of Lua after it.
Fault in_lua_words(std::string_view message, const std::string& file) {
    const std::size_t end = message.find(": ", 1);
    if (!message.starts_with(':') || end == message.npos) return wrong({file}, sentence("not a table of data: {}", message));
    return wrong({file + std::string(message.substr(0, end))}, Sentence{"{}", {std::string(message.substr(end + 2))}});
}

/// Turns the table on top of the stack into values.
class Walk {
public:
    Walk(lua_State* lua, const KeyPath& file) : lua_(lua), file_(file) {}

    Result<Table> table(const std::string& path, int depth) {
        if (depth > data_depth) return fault(path, sentence("expected tables at most {} deep, found more", data_depth));
        if (!lua_checkstack(lua_, 8)) return fault(path, sentence("expected at most {} bytes of data, found more", data_memory_bytes));

        Table table;
        const int at = lua_gettop(lua_);
        const auto listed = static_cast<lua_Integer>(lua_rawlen(lua_, at));
        for (lua_Integer i = 1; i <= listed; ++i) {
            lua_rawgeti(lua_, at, i);
            LIKENESS_TRY(Value element, value(path + "[" + std::to_string(i) + "]", depth));
            table.listed.push_back(std::move(element));
        }
        for (lua_pushnil(lua_); lua_next(lua_, at) != 0;) {
            if (lua_isinteger(lua_, -2) && lua_tointeger(lua_, -2) >= 1 && lua_tointeger(lua_, -2) <= listed) {
                lua_pop(lua_, 1);
                continue;
            }
            if (lua_type(lua_, -2) != LUA_TSTRING) return fault(path, sentence("expected names or a plain list as keys"));
            LIKENESS_TRY(std::string key, text(path, -2));
            LIKENESS_TRY(Value named, value(path.empty() ? brief(key) : path + "." + brief(key), depth));
            table.named.push_back({std::move(key), std::move(named)});
        }
        std::ranges::sort(table.named, {}, &Member::key);
        return table;
    }

private:
    /// The value on top of the stack, which it takes away.
    Result<Value> value(const std::string& path, int depth) {
        if (++seen_ > data_values) return fault(path, sentence("expected at most {} values, found more", data_values));
        Value out;
        switch (lua_type(lua_, -1)) {
            case LUA_TNIL: break;
            case LUA_TBOOLEAN: out.is = lua_toboolean(lua_, -1) != 0; break;
            case LUA_TNUMBER: {
                const double number = lua_tonumber(lua_, -1);
                if (!std::isfinite(number)) return fault(path, sentence("expected a number that is not infinite"));
                out.is = number;
                break;
            }
            case LUA_TSTRING: {
                LIKENESS_TRY(out.is, text(path, -1));
                break;
            }
            case LUA_TTABLE: {
                LIKENESS_TRY(out.is, table(path, depth + 1));
                break;
            }
            default: return fault(path, sentence("expected data, found a {}", lua_typename(lua_, lua_type(lua_, -1))));
        }
        lua_pop(lua_, 1);
        return out;
    }

    Result<std::string> text(const std::string& path, int index) const {
        std::size_t length = 0;
        const char* bytes = lua_tolstring(lua_, index, &length);
        if (!is_utf8({bytes, length})) return fault(path, sentence("expected text in UTF-8"));
        return std::string(bytes, length);
    }

    Fault fault(const std::string& path, Sentence says) const {
        return wrong({file_.file, path, file_.source}, std::move(says));
    }

    lua_State* lua_;
    const KeyPath& file_;
    int seen_ = 0;
};

Result<Table> read(std::string_view text, const KeyPath& file) {
    const auto refused = [&](Sentence says) { return wrong(file, std::move(says)); };
    if (text.size() > data_file_bytes)
        return refused(sentence("the file has {} bytes, expected at most {}", text.size(), data_file_bytes));
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // Windows' Notepad puts a byte order mark
    if (text.starts_with(LUA_SIGNATURE[0])) return refused(sentence("expected Lua as text, found compiled Lua"));

    std::size_t used = 0;
    const std::unique_ptr<lua_State, CloseState> state(lua_newstate(allocate, &used));
    if (!state) return refused(sentence("expected at most {} bytes of data, found more", data_memory_bytes));
    lua_State* lua = state.get();
    lua_sethook(lua, out_of_steps, LUA_MASKCOUNT, data_steps);

    int status = luaL_loadbufferx(lua, text.data(), text.size(), "=", "t");
    if (status == LUA_OK) status = lua_pcall(lua, 0, LUA_MULTRET, 0);
    if (status == LUA_ERRMEM)
        return refused(sentence("expected at most {} bytes of data, found more", data_memory_bytes));
    if (status != LUA_OK) {
        if (lua_type(lua, -1) != LUA_TSTRING) return refused(sentence("expected data, found a program of more than {} steps", data_steps));
        return in_lua_words(lua_tostring(lua, -1), file.file);
    }
    if (lua_gettop(lua) != 1 || lua_type(lua, 1) != LUA_TTABLE)
        return refused(sentence("expected «return { … }» with one table, found none"));
    return Walk(lua, file).table("", 1);
}

}  // namespace

Result<Table> read_data(std::string_view text, const std::string& about) {
    return read(text, {about});
}

Result<DataFile> read_data_file(const std::filesystem::path& path) {
    auto bytes = read_file(path, data_file_bytes);
    if (!bytes) {
        // Without its presets the house cannot start, so that here a file which is not there is no mere photograph put aside.
        Fault fault = bytes.error();
        fault.remedy = Remedy::stop;
        fault.doing = Step::start;
        return fault;
    }
    const auto text = std::make_shared<const std::string>(reinterpret_cast<const char*>(bytes.value().data()), bytes.value().size());
    KeyPath place{path.string(), {}, text};
    LIKENESS_TRY(Table table, read(*text, place));
    return DataFile{std::move(table), std::move(place)};
}

}  // namespace likeness
