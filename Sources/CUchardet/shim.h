#ifndef BAKEN_CUCHARDET_H
#define BAKEN_CUCHARDET_H

#include <uchardet.h>

#endif
