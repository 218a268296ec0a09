// The Pose: where the head is, measured; and the Backdrop behind it. What cannot be measured is not there.
#pragma once

#include "engine/base/sentence.h"
#include "engine/face/backdrop.h"
#include "engine/face/finder.h"

namespace likeness {

/// In pixels of the full, upright photograph.
struct Pose {
    PointPx left_eye, right_eye;     ///< eye centres; the person's left eye is on the picture's right side
    std::optional<double> crown_y;   ///< hair top: first row with at least 1/12 of the face's width of hair or skin;
                                     ///< absent on a cluttered backdrop. A row of 0 means the frame cuts the head
    double chin_y = 0;               ///< by landmarks; without, by proportion: 1.80 eye distances below the eyes (1.70 … 1.91 seen)
    double face_left_x = 0;          ///< cheek to cheek at the widest place below the eyes, hair and ears not counted:
    double face_right_x = 0;         ///< by landmarks; without, from the face box (jaw = 0.83 of it) and the eye distance (2.18 of it)
    double roll_deg = 0;             ///< tilt of the eye line, positive where the person's left eye lies lower
    double confidence = 0;           ///< 0 … 1, of the eyes and so of the roll
    double crown_confidence = 0;     ///< 0 … 1; 0 where there is no hair top
    double chin_confidence = 0;      ///< 0 … 1; 0.9 by landmarks, 0.5 by proportion
    double width_confidence = 0;     ///< 0 … 1, of the cheeks

    PointPx eyes() const { return {(left_eye.x + right_eye.x) / 2, (left_eye.y + right_eye.y) / 2}; }
    double eye_distance() const;
    double face_width() const { return face_right_x - face_left_x; }
};

/// The backdrop around the head, as the certificate photo will show it.
struct Backdrop {
    bool plain = false;    ///< one cloth or wall, lit smoothly; only then is there a silhouette and a crown
    Sentence because;      ///< why it is not plain; empty where it is
    double residual = 0;   ///< robust deviation from a quadratic fit, CIELAB units of the samples taken as sRGB
    Raster samples;        ///< n × 1, code values and channels of the photograph: medians of cells around the head
};

/// The person before the backdrop, pixel by pixel, on a small copy of the photograph. It is there while the photograph is
/// in memory: the ledger keeps what was measured, not this, and `find_outline` makes it again.
struct Outline {
    Raster pixels;           ///< the copy, code values and channels of the photograph, about 640 pixels on its long side
    double scale = 0;        ///< pixels of the copy per pixel of the photograph
    BackdropModel backdrop;  ///< fitted to the copy; meaningful where the backdrop is plain
    Raster person;           ///< 255 where the person is, cast shadow not counted; empty before a cluttered backdrop
    double stray = 0;        ///< the largest other thing that reaches above the chin, share of the frame
};

struct Head {
    Pose pose;
    Backdrop backdrop;
    Outline outline;
};

/// Measures one face; nothing where its eyes cannot be made out. `pixels` is the photograph, `grey` its luma, at `scale` raster pixels per pixel of the photograph.
Result<std::optional<Head>> measure_head(FaceFinder&, const Raster& pixels, const Raster& grey, double scale, const FaceBox&);

/// The Outline alone, of a head that was measured in the same pixels before: the same, sample for sample, as its own was.
Outline find_outline(const Raster& pixels, double scale, Pose);

}  // namespace likeness
