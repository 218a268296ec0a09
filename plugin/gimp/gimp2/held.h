// What libgimp gives away and somebody must give back.
#pragma once

#include <libgimp/gimp.h>

#include <memory>
#include <string>

namespace likeness {

struct GiveBack {
    void operator()(gchar* text) const { g_free(text); }
    void operator()(GimpParasite* parasite) const { gimp_parasite_free(parasite); }
    void operator()(GObject* object) const { g_object_unref(object); }
};

using HeldText = std::unique_ptr<gchar, GiveBack>;
using HeldParasite = std::unique_ptr<GimpParasite, GiveBack>;

/// Of a GObject type.
template <class T>
struct Unref {
    void operator()(T* object) const { g_object_unref(object); }
};
template <class T>
using Held = std::unique_ptr<T, Unref<T>>;

/// Takes the text over; empty for none.
inline std::string taken(gchar* text) {
    const HeldText held(text);
    return text ? text : "";
}

/// A working copy of an image, without undo, gone at the end.
class WorkingCopy {
public:
    explicit WorkingCopy(gint32 image) : id_(gimp_image_duplicate(image)) { gimp_image_undo_disable(id_); }
    ~WorkingCopy() { gimp_image_delete(id_); }
    WorkingCopy(const WorkingCopy&) = delete;
    WorkingCopy& operator=(const WorkingCopy&) = delete;
    gint32 id() const { return id_; }

private:
    gint32 id_;
};

/// All that happens to an image while it lives is one step of its undo.
class UndoGroup {
public:
    explicit UndoGroup(gint32 image) : image_(image) { gimp_image_undo_group_start(image_); }
    ~UndoGroup() { gimp_image_undo_group_end(image_); }
    UndoGroup(const UndoGroup&) = delete;
    UndoGroup& operator=(const UndoGroup&) = delete;

private:
    gint32 image_;
};

}  // namespace likeness
